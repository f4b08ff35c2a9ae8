/**
 * Words of domain one: evidence, requests, officers' answers, characteristics,
 * proposed ratings.  [UI150 UI151 UI152 UI153]
 */
import { plural } from './shell.ts'

export const evidenceWords = {
  title: 'Domain one',
  lead: 'What was seen and heard on the standards that are judged on evidence. Nothing here is counted into a rating: the rating is proposed by a person, with its grounds.',
  none: 'No standard of this inspection is judged on evidence.',
  standard: 'Standard',
  reading: 'Reading the evidence',
  ticks: {
    presentation: 'The opening presentation',
    presentationHint: 'Tick what it covered.',
    characteristics: 'Characteristics',
    hint: 'A framework to think with, and no checklist: ticks are not counted, and no rating follows from them.',
    sides: { outstanding: 'Of outstanding work', inadequate: 'Of inadequate work' },
  },
  entries: {
    title: (count: number) => `Evidence (${count})`,
    none: 'No evidence yet.',
    strength: { strong: 'Strong', weak: 'Weak' },
    by: (source: string, strength: string, name: string, at: string) =>
      [source, strength, `${name}, ${at}`].filter((part) => part !== '').join(' · '),
    links: (links: readonly string[]) => `On ${links.join(', ')}`,
    twice: 'Written differently by two people. Both stand here until one is written again.',
    change: 'Change',
    changeLabel: (text: string) => `Change: ${text}`,
    remove: 'Remove',
    removeLabel: (text: string) => `Remove: ${text}`,
  },
  entryForm: {
    title: 'Add evidence',
    changing: 'Change evidence',
    source: 'Where from',
    sourceNone: 'Not said',
    strength: 'How strong',
    text: 'What was seen or heard',
    questions: 'On which key questions and prompts',
    act: 'Keep the evidence',
    cancel: 'Leave it as it is',
    done: 'The evidence is kept on this tablet.',
    refused: { 'no-words': 'Write what was seen or heard. Nothing was kept.' },
  },
  requests: {
    title: (open: number) => `Requests for more evidence (${open} open)`,
    none: 'Nothing was asked for.',
    line: (from: string) => `Asked of ${from}`,
    states: { open: 'Open', received: 'Received', withdrawn: 'Withdrawn' },
    receive: 'Received',
    receiveLabel: (what: string) => `Received: ${what}`,
    withdraw: 'Withdraw',
    withdrawLabel: (what: string) => `Withdraw: ${what}`,
    reopen: 'Open again',
    reopenLabel: (what: string) => `Open again: ${what}`,
    form: {
      title: 'Ask for more evidence',
      what: 'What is asked for',
      from: 'Of whom',
      act: 'Keep the request',
      done: 'The request is kept on this tablet. Casebook sends it to nobody: ask them yourself.',
      refused: { 'no-words': 'Write what is asked for. Nothing was kept.' },
    },
  },
  officers: {
    title: 'What officers answered',
    caption: (officers: number) =>
      `${plural(officers, 'officer has', 'officers have')} an interview; n is how many answered`,
    question: 'Question',
    yes: 'Yes',
    answered: 'n',
    none: 'Nobody has answered one of these questions yet.',
    noShare: '–',
  },
  proposal: {
    title: 'Rating',
    stages: { preliminary: 'Preliminary rating', proposed: 'Proposed rating' },
    lead: {
      preliminary: 'A first judgement. It counts nowhere.',
      proposed: 'What goes to the panel. It is the rating of this standard on the board.',
    },
    nothing: 'Not rated yet.',
    notRated: (short: string) => `${short}: not rated`,
    level: 'Rating',
    levelNone: 'Choose one',
    grounds: 'Grounds',
    by: (name: string, at: string) => `${name}, ${at}`,
    open: (stage: string) => `Write the ${stage.toLowerCase()}`,
    act: 'Keep the rating',
    done: 'The rating and its grounds are kept on this tablet.',
    differing:
      'Two people proposed different ratings without knowing of each other. Neither counts until one is written again.',
    refused: {
      'unknown-standard':
        'This provider has no such standard. Nothing was kept: choose a standard of the list.',
      'judged-on-cases':
        'This standard is rated from its cases. Nothing was kept: a panel may decide on its key questions.',
      'unknown-level': 'Choose a rating. Nothing was kept.',
      'no-words': 'Write the grounds. A rating without grounds is not kept.',
    },
  },
} as const
