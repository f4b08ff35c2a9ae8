/**
 * Words of the allocation: who judges which case.  [UI9 UI63 UI64 UI65 UI66 UI67]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

type Against = 'officer' | 'office' | 'case'

export const allocationWords = {
  title: 'Who judges which case',
  back: 'Set up',
  unknownEdition:
    'This inspection was made with an edition of the standards that this version of Casebook lacks. Nothing is lost; update the app to hand out its cases.',
  handOut: 'Hand out',
  view: { title: 'Shown as', board: 'Side by side', list: 'List' },
  board: {
    how: 'Tap an officer to pick their cases up, then tap “Put here”; or drag. With keys: arrows go from officer to officer, Enter picks up, left and right lead, Enter puts down, Escape leaves.',
    nobody: 'Nobody yet',
    notHere: 'Not on this tablet yet',
    load: (cases: number, weight: number) =>
      cases === 0 ? 'No cases' : `${plural(cases, 'case')}, weight ${withCommas(weight)}`,
    about: (cases: number, weight: number, offices: readonly string[], days: readonly string[]) =>
      [`${plural(cases, 'case')}, weight ${withCommas(weight)}`, ...offices, ...days].join(' · '),
    begun: (count: number) => `${withCommas(count)} begun`,
    interest: 'Conflict of interest',
    disputed: 'Given twice: choose above',
    put: 'Put here',
    putLabel: (what: string, name: string) => `Put ${what} here: ${name}`,
    barred: 'Conflict of interest',
    picked: (what: string, cases: number, name: string) =>
      `Picked up ${what}, ${plural(cases, 'case')}, with ${name}. Left and right lead it to another column, Enter puts it down, Escape leaves it.`,
    at: (name: string, at: number, of: number, weight: number) =>
      `${name}, column ${at} of ${of}, weight ${withCommas(weight)} so far.`,
    barredAt: (name: string) => `${name} has a conflict of interest: it cannot be put here.`,
    putting: (what: string, name: string) => `${what} put down: ${name}.`,
    left: (what: string, name: string) => `${what} stays with ${name}.`,
  },
  list: {
    filter: 'Show',
    all: 'All',
    free: 'Not given',
    none: 'No case is like this.',
    caption: 'Cases and who judges them',
    case: 'Case',
    type: 'Kind',
    officer: 'Officer',
    office: 'Office',
    when: 'Interview',
    assessor: 'Assessor',
    nobody: 'nobody',
    noName: 'without a reference',
    notHere: 'not on this tablet yet',
    chooseAll: 'Choose all shown',
    chooseNone: 'Choose none',
    officerAll: (count: number) => `all ${withCommas(count)}`,
    officerAllLabel: (count: number, officer: string) =>
      `Choose all ${withCommas(count)} cases of ${officer}`,
    chosen: (count: number) => `${plural(count, 'case')} chosen`,
    giveTo: 'Give to',
    nobodyOption: 'Nobody: take them back',
    choosePerson: 'Choose a person',
    give: 'Give',
    needsBoth: 'Choose cases and a person first',
  },
  giving: {
    given: (count: number, name: string) => `${plural(count, 'case')} given to ${name}.`,
    givenAll: (count: number, people: number) =>
      `${plural(count, 'case')} given to ${plural(people, 'person', 'people')}.`,
    taken: (count: number) => `${plural(count, 'case')} taken back.`,
    notGiven: (reason: string) => `Nothing was changed: ${reason}.`,
    noChange: 'These cases are with that person already.',
    barred: (name: string, subject: string) =>
      `Nothing was changed: a conflict of interest of ${name} is declared against ${subject}. Give these cases to somebody else, or withdraw it below if it was declared in error.`,
  },
  move: {
    title: (count: number) => `Move ${plural(count, 'case')}?`,
    from: (count: number, name: string, begun: number) =>
      `${plural(count, 'case')} of ${name}${begun === 0 ? '' : `, ${withCommas(begun)} of them begun`}.`,
    unsent: (count: number, at: string) =>
      `Their tablet last told of ${plural(count, 'answer')} not sent, ${at}.`,
    nothingUnsent: (at: string) =>
      `Their tablet had nothing left to send when last heard of, ${at}. They may have worked since.`,
    neverHeard: 'Their tablet has not been heard of: what it holds unsent is not known.',
    body: 'A case moves with its history: what they have sent stays in it. Work that they have not sent yet is set aside at the office when it arrives: it is not lost, and both of you see it.',
    act: 'Move',
  },
  disputed: {
    title: (count: number) => `${plural(count, 'case')} given to different people`,
    body: 'Two people gave them out without hearing of each other. Nobody has them on this screen until one of you chooses.',
    giving: (to: string, by: string, at: string) => `${to}: given by ${by}, ${at}`,
    choose: (to: string) => `Choose ${to}`,
    chooseLabel: (what: string, to: string) => `${what}: choose ${to}`,
  },
  suggest: {
    title: 'Suggestion',
    body: 'Cases of one officer go to one assessor, loads are level, offices and days stay together, and nobody gets a case against which a conflict of interest is declared. Nothing changes until you keep it.',
    act: 'Suggest an allocation',
    again: 'Suggest again',
    working: 'Working it out',
    mayMove: {
      title: 'Which cases may go to somebody else',
      summary: (chosen: string) => `May change: ${chosen.toLowerCase()}`,
      free: 'Only cases that nobody has',
      'not-begun': 'Also cases that are given and not begun',
      all: 'All cases, also those that are begun',
    },
  },
  proposal: {
    title: 'What would change',
    summary: (changes: number) => `${plural(changes, 'case')} would go to somebody new.`,
    kept: (count: number, begun: number) =>
      `${plural(count, 'case stays', 'cases stay')} where ${count === 1 ? 'it is' : 'they are'}${begun === 0 ? '' : `, ${withCommas(begun)} of them begun`}.`,
    noChange: 'Nothing would change.',
    loads: 'Loads before and after',
    cases: (before: number, after: number) => `${withCommas(before)} → ${plural(after, 'case')}`,
    weights: (before: number, after: number) =>
      `weight ${withCommas(before)} → ${withCommas(after)}`,
    weightHint:
      'Weights are the edition’s: a case with an interview weighs more. The mark in a bar is an even share of everything.',
    share: (share: number) => `takes ${share}%`,
    gets: (name: string, cases: number) => `${name}: ${plural(cases, 'case')}, and why`,
    noOfficer: 'Without an officer',
    from: (names: readonly string[]) => `from ${listOf(names)}`,
    stays: 'stays',
    keep: 'Keep this allocation',
    discard: 'Discard',
    outdated:
      'Something has changed since this was suggested. Nothing was kept. Press “Suggest again” to see a fresh one.',
    noAssessors:
      'Nobody takes cases yet. Name assessors under “People and tablets”, or set somebody’s share below.',
    unplaced: (count: number) => `Nobody may take ${plural(count, 'case')}`,
    reason: (what: string, reasons: readonly string[]) => [what, listOf(reasons)].join(': '),
    caseOf: (reference: string, officer: string | null) =>
      officer === null ? reference : `${reference} (${officer})`,
    interest: (name: string, subject: string) => `${name} against ${subject}`,
    begunBarred: (count: number) =>
      `${plural(count, 'begun case')} with somebody who has a conflict of interest`,
    begunBarredBody: 'What is begun stays until you move it yourself.',
    away: (count: number) => `${plural(count, 'case')} not on this tablet yet: left as they are.`,
  },
  grounds: {
    together: (cases: number) => `All ${withCommas(cases)} cases of this officer together.`,
    hasOfficer: (cases: number) => `Has ${plural(cases, 'case')} of this officer already.`,
    sharedOfficer: 'Nobody may take all cases of this officer.',
    sameOffice: (office: string, cases: number) =>
      `Goes to ${office} anyway, for ${plural(cases, 'other case', 'other cases')}.`,
    sameDay: (office: string, day: string) => `Is at ${office} on ${day}.`,
    leftOut: (names: readonly string[]) => `Conflict of interest: not ${listOf(names)}.`,
    onlyOne: 'The only one without a conflict of interest.',
    load: (weight: number, even: number) =>
      `Carries ${withCommas(weight)} then; an even share is ${withCommas(even)}.`,
  },
  interests: {
    title: 'Conflicts of interest',
    body: 'Seen by leads, operations, reviewers and analysts, and by no assessor. Nobody is given a case against which one stands.',
    none: 'None is declared.',
    against: ({ against, subject }: { against: Against; subject: string }) =>
      against === 'case' ? 'one of these cases' : `the ${against} ${subject}`,
    line: (name: string, against: Against, subject: string) => `${name}: ${against} ${subject}`,
    by: (name: string, at: string) => `Written down by ${name}, ${at}`,
    withdraw: 'Withdraw',
    withdrawLabel: (what: string) => `Withdraw: ${what}`,
    notKept: (reason: string) => `Nothing was changed: ${reason}.`,
    form: {
      title: 'Declare one',
      person: 'Who has it',
      choosePerson: 'Choose a person',
      against: 'Against',
      kinds: { officer: 'Officer', office: 'Office', case: 'Case' },
      choose: 'Choose one',
      why: 'Why',
      whyHint: 'A few words, if they help. Sealed, like everything.',
      act: 'Declare',
      noPerson: 'Choose who has the conflict of interest',
      noSubject: {
        officer: 'Choose the officer',
        office: 'Choose the office',
        case: 'Choose the case',
      },
      done: (name: string, held: number) =>
        held === 0
          ? `Declared for ${name}.`
          : `Declared for ${name}, who has ${plural(held, 'such case')} now. Move ${held === 1 ? 'it' : 'them'} to somebody else.`,
    },
  },
  shares: {
    title: 'Who takes how much',
    body: 'Assessors take a full load unless you say otherwise.',
    summary: (people: number) => `${plural(people, 'person takes', 'people take')} cases`,
    share: (share: number) => {
      if (share === 0) return 'No cases'
      return share === 100 ? 'A full load' : `${share}% of a full load`
    },
    notKept: (reason: string) => `Nothing was changed: ${reason}.`,
  },
} as const
