/**
 * The words of the assessor's screens: the list of cases and the case itself.
 *
 * What is inspected keeps the edition's own words (questions, labels, terms);
 * here is only what Casebook says about it. Plain words, no codes, no "please".
 */
export const casesWords = {
  title: 'Cases',
  mine: 'My cases',
  all: 'All cases',
  scope: 'Which cases',
  search: 'Narrow the list',
  filters: 'Show',
  filter: {
    all: 'All',
    new: 'Not started',
    started: 'In progress',
    finished: 'Finished',
    attention: 'Needs attention',
  },
  stage: { new: 'Not started', started: 'In progress', finished: 'Finished' },
  attention: {
    conflict: (count: number) =>
      count === 1 ? '1 answer to choose between' : `${count} answers to choose between`,
    parked: 'Some work set aside at the office',
    moved: (name: string) => `Moved to ${name}`,
    returned: (name: string) => `Returned by ${name}`,
    unopened: (count: number) =>
      count === 1 ? '1 entry cannot be opened' : `${count} entries cannot be opened`,
  },
  somebody: 'somebody else',
  nobody: 'Nobody yet',
  noReference: 'No reference',
  noDay: 'Day not set',
  today: (day: string) => `Today, ${day}`,
  progress: (answered: number, total: number) => `${answered} of ${total}`,
  answered: 'answered',
  found: (count: number) => (count === 1 ? '1 case' : `${count} cases`),
  nothingFound: 'No case matches.',
  showAll: 'Show all cases',
  onTheWay: (count: number) =>
    `${count === 1 ? '1 more case is' : `${count} more cases are`} yours and not on this tablet yet. Connect it to the office to fetch ${count === 1 ? 'it' : 'them'}.`,
  tooNew: (count: number) =>
    `${count === 1 ? '1 case needs' : `${count} cases need`} a newer version of Casebook. Nothing is lost. Take the update when it is offered.`,
  parkedNotice: 'Some of your work was set aside at the office. Nothing is lost.',
  toSync: 'See what and why',
} as const

export const waitingWords = {
  title: 'Waiting for your cases',
  none: 'No case on this tablet is yours yet.',
  steps: [
    'Connect this tablet to the internet, so that it can ask the office.',
    'The lead gives you cases and lets this tablet open them.',
    'Read them this fingerprint, so that they know it is your tablet.',
  ],
  afterwards: 'Your cases appear here by themselves. From then on no network is needed.',
  fingerprint: 'Fingerprint of this tablet',
  noneOfAll: 'There are no cases on this tablet yet.',
  lead: 'Make an inspection from a list of sampled cases, then give the cases to people.',
  setUp: 'Set up an inspection',
} as const

export const caseWords = {
  thisCase: 'This case',
  parts: 'Parts of this case',
  toCases: 'Cases',
  officer: (term: string, name: string) => `${term} ${name}`,
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Done again',
  nothingToUndo: 'Nothing to undo',
  choiceStays:
    'This was a choice between answers that differed. It is not undone: choose again from its history.',
  previous: 'Previous',
  next: 'Next',
  profile: 'Profile',
  jottings: 'Jottings',
  examples: 'Examples',
  earlier: 'No longer asked',
  finish: 'Check and finish',
  history: 'History',
  complete: 'complete',
  notAsked: 'not asked',
  missing: (count: number) => (count === 1 ? '1 missing' : `${count} missing`),
  promptName: (letter: string) => `Prompt ${letter}`,
  note: 'Note',
  closeNote: 'Close note',
  noteFor: (letter: string) => `Note on prompt ${letter}`,
  questionNote: 'Note on this key question',
  clear: 'Clear',
  clearAnswer: 'answer',
  soFar: 'The prompts so far:',
  /** After each number. */
  soFarCounts: {
    yes: 'yes,',
    no: 'no,',
    notApplicable: 'not applicable,',
    open: 'open.',
  },
  reasonOf: (name: string) =>
    `Why does the judgement, made by ${name}, differ from what the prompts suggest?`,
  reasonStays: 'The judgement and the prompts agree now. This reason stays with the case.',
  reasonNeeded: 'The case can be finished once this is written.',
  keptAnswers: 'Answers given before are kept',
  showAnswers: 'Show them',
  noAnswer: 'No answer',
  setBy: (label: string, answer: string) => `Set to this by “${label}”: ${answer}.`,
  toField: 'Go to that field',
  unopened: (count: number) =>
    `${count === 1 ? '1 entry' : `${count} entries`} of this case cannot be opened on this tablet, for example because a newer version wrote them. They are kept as they are.`,
  conflict: 'Two answers differ. Which one counts?',
  conflictBy: (name: string, when: string) => `${name}, ${when}`,
  you: 'you',
  useThis: 'Use this one',
  keepBoth: 'Keep both texts',
  conflictLater: 'Somebody else has written here as well. You choose when you leave this field.',
  keys: 'Keys',
  keyList: [
    ['Up, Down', 'from question to question'],
    ['Y, N, A', 'answer yes, no, not applicable'],
    ['C', 'clear the answer'],
    ['G', 'guidance to the question'],
    ['F', 'flag it to come back to'],
    ['J', 'jot something down'],
    ['/', 'search'],
    ['Left, Right', 'previous and next page'],
    ['Ctrl Z', 'undo'],
  ],
  late: (count: number) =>
    `${count === 1 ? '1 change is' : `${count} changes are`} not kept on this tablet yet. Keep this page open.`,
} as const

export const accessWords = {
  finished: 'This case is finished. Its answers can be read, not changed.',
  reopen: 'Reopen',
  returned: (name: string, when: string) => `${name} opened this case again on ${when}.`,
  returnedReason: (reason: string) => `Reason: ${reason}`,
  returnedNext: 'Look at it once more',
  moved: (name: string) =>
    `This case has been moved to ${name}. What you write stays on this tablet, and the office sets it aside for the lead.`,
  other: (name: string) => `${name} judges this case. What you change here carries your name.`,
  nobody: 'Nobody judges this case yet. What you change here carries your name.',
  reading: (name: string) => `${name} judges this case. You can read it.`,
  readingNobody: 'Nobody judges this case yet. You can read it.',
  setAside:
    'This case is out of the sample: it was replaced, or belongs to a draw that was not chosen. It counts nowhere. Its work is kept and can be read, not changed.',
} as const

export const finishWords = {
  title: 'Check and finish',
  complete: 'Everything that must be there is there.',
  missing: (count: number) =>
    count === 1 ? '1 thing is missing.' : `${count} things are missing.`,
  missingLead: 'The case can be finished when these are answered. Each one leads to its place.',
  judgement: (words: string) => `Judgement: ${words}`,
  prompt: (letter: string, text: string) => `${letter}. ${text}`,
  reason: 'The reason why the judgement differs from what the prompts suggest',
  finish: 'Finish this case',
  finishLead: 'Finishing tells the lead that your judgement stands. You can reopen it.',
  finishedBy: (name: string, when: string) => `Finished by ${name}, ${when}.`,
  backToCases: 'Back to the cases',
  reopenTitle: 'Reopen this case',
  reopenLead: 'The reason is kept with the case and shown to whoever reviews it.',
  reopenReason: 'Why is it reopened?',
  reopen: 'Reopen this case',
  reopenError: 'Say why the case is reopened',
  reopened: 'The case is open again',
  finishedSaid: 'The case is finished',
  lastReason: (reason: string) => `Reopened because: ${reason}`,
  open: 'You can go on at any place.',
} as const

export const caseFaultWords = {
  'not-here': {
    title: 'This case is not on this tablet',
    text: 'It may have been given to somebody else, or not have arrived yet. When it arrives it opens here.',
  },
  'edition-unknown': {
    title: 'This case needs a newer version of Casebook',
    text: 'It is judged by standards that this version does not know. The case is kept as it is. Take the update when it is offered, then open it again.',
  },
  'key-missing': {
    title: 'This tablet cannot open the case yet',
    text: 'The case is here, sealed, but the key to it is not. Ask the lead to let this tablet open the inspection.',
  },
  'kind-unknown': {
    title: 'This kind of case is not known here',
    text: 'The standards of this inspection have no such kind of case. The case is kept as it is. Tell the lead.',
  },
  'not-opened': {
    title: 'The case could not be opened',
    text: 'The tablet could not read it from its store. Nothing was changed. Try again; if it happens again, restart Casebook.',
  },
} as const
