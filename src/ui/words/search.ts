/**
 * The words of the search.  [SR1 SR4 SR5]
 */
import { plural } from './shell.ts'

export interface FoundCounts {
  readonly places: number
  readonly cases: number
  readonly others: number
}

export const searchWords = {
  title: 'Search',
  field: 'Words in cases, notes, jottings, interviews, questions and guidance',
  hint: 'A beginning is enough, and a letter may be wrong. Nothing of what you search is stored.',
  filters: 'Only',
  filter: {
    unanswered: 'Unanswered',
    flagged: 'Flagged',
    conflict: 'Two answers',
    parked: 'Set aside at the office',
    returned: 'Returned',
    unsent: 'Not sent',
    today: 'Appointment today',
  },
  reading: (read: number, of: number) => `Reading case ${read} of ${of}`,
  /** `others`: of questions and guidance, in no case. */
  found: ({ places, cases, others }: FoundCounts) => {
    const inCases = `${plural(places, 'place')} in ${plural(cases, 'case')}`
    const beside = `${plural(others, 'place')} in questions and guidance`
    if (others === 0) return inCases
    return cases === 0 ? beside : `${inCases}, ${beside}`
  },
  nothing: 'Nothing matches.',
  begin: 'Type a word, or choose a filter.',
  noReference: 'No reference',
  standards: 'Questions and guidance',
  opensIn: 'each opens in a case that asks it',
  more: (count: number, name: string) => `Show ${count} more: ${name}`,
  first: (shown: number, of: number) =>
    `The best ${shown} of ${of} places are shown. One more word narrows them.`,
  kind: {
    reference: 'Reference',
    officer: 'Officer',
    note: 'Note',
    reason: 'Reason',
    jotting: 'Jotting',
    example: 'Example',
    interview: 'Interview',
    quote: 'Quote',
    question: 'Question',
    guidance: 'Guidance',
    field: 'Profile',
    factor: 'Factor',
    'officer-question': 'Officer',
    conflict: 'Two answers',
    case: 'Case',
  },
  /** Instead of a name: others may see the screen. */
  officerMatches: 'the officer’s name matches',
} as const
