/**
 * The words of history, of the case as at a time, and of the page where values
 * that differ are settled.  [UI100 UI101 UI102 UI103]
 *
 * Who, when, from what, to what. "At the same time" is said where neither had
 * seen the other, whatever their clocks say.
 */
export const historyWords = {
  title: 'History of this case',
  short: 'History',
  lead: 'Every change that was kept, in the order of what each person had seen. Times are what the tablets’ clocks said.',
  reading: 'Reading the history',
  notRead: 'The history could not be read from the tablet’s store. Nothing was changed. Try again.',
  once: 'Changed once',
  /** Around the number. */
  times: ['Changed ', ' times'] as const,
  of: (about: string) => `History: ${about}`,
  close: 'Close history',
  count: (steps: number, people: number) =>
    `${steps === 1 ? '1 change' : `${steps} changes`} by ${people === 1 ? '1 person' : `${people} people`}`,
  none: 'No change matches.',
  empty: 'Nothing has been changed yet.',
  unopened: (count: number) =>
    `${count === 1 ? '1 entry is' : `${count} entries are`} not shown, because this tablet cannot open ${count === 1 ? 'it' : 'them'}. Nothing is lost.`,
  filters: 'Show',
  person: 'By',
  everybody: 'Everybody',
  part: 'In',
  everything: 'The whole case',
  profile: 'Profile',
  jottings: 'Jottings',
  officer: 'What the officer was asked about this case',
  examples: 'Practice examples',
  ofCase: 'The case itself',
  kind: 'What',
  everyKind: 'Every kind',
  kinds: {
    answer: 'Answers',
    judgement: 'Judgements',
    note: 'Notes and reasons',
    profile: 'Profile',
    factor: 'Factors',
    example: 'Practice examples',
    case: 'The case itself',
    other: 'Other',
  },
  thisTablet: 'this tablet',
  tablet: (code: string) => `tablet ${code}`,
  by: (name: string, tablet: string) => `${name}, ${tablet}`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  sittingCount: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  open: 'Show',
  shut: 'Hide',
  more: (count: number) => `Show ${count} more`,
  to: 'changed to',
  nothing: 'No answer',
  noText: 'No text',
  marks: {
    flagged: 'Flagged',
    notFlagged: 'Not flagged',
    linked: 'Linked',
    notLinked: 'Not linked',
  },
  howDone: { undone: 'Undo', redone: 'Redo', listed: 'From the list' },
  now: 'Stands now',
  why: (reason: string) => `Why: ${reason}`,
  beside: (name: string, when: string, value: string) =>
    `At the same time as “${value}” by ${name}, ${when}: neither had seen the other.`,
  clock: (when: string) => `That tablet’s clock said ${when}.`,
  sending: { kept: 'Not sent yet', sent: 'Sent', parked: 'Set aside at the office' },
  asThen: 'The case as it was then',
  useAgain: 'Use this again',
  used: 'Used again',
  whole: 'Show the whole text',
  lessText: 'Show only what changed',
  registers: {
    flag: (id: string) => `Flag on ${id}`,
    jotting: 'Jotting',
    jottingLink: (id: string) => `Jotting linked to ${id}`,
    answer: (id: string) => `Answer ${id}`,
    judgement: (id: string) => `Judgement ${id}`,
    note: (id: string) => `Note on ${id}`,
    reason: (id: string) => `Reason at ${id}`,
    factor: (label: string) => `Factor: ${label}`,
    factorSufficient: (label: string) => `Sufficient services: ${label}`,
    example: 'Practice example',
    status: 'State of the case',
    statusReason: 'Reason for reopening',
    caseType: 'Kind of case',
    reference: 'Reference',
    office: 'Office',
    quote: 'Quote',
    heldIn: 'The case in which the interview was marked',
    leftOpen: (name: string) => `Left open: ${name}`,
    unknown: 'An entry that this version does not know',
  },
} as const

export const pastWords = {
  label: 'The case as it was',
  mark: 'As it was',
  at: (when: string) => `As it was on ${when}`,
  after: (name: string) => `after ${name}`,
  lead: 'Nothing here can be changed, and nothing is rated from it.',
  slider: 'Moment',
  earlier: 'Earlier',
  later: 'Later',
  back: 'Back to now',
  of: (at: number, count: number) => `Change ${at} of ${count}`,
} as const

export const conflictWords = {
  title: 'Answers to choose between',
  lead: 'Two people have written in the same place without having seen each other. Nothing is decided by a clock: you choose. Every value stays in the history.',
  none: 'Nothing to choose between. Where two people differ, it appears here.',
  toCases: 'Cases',
  all: 'Show all cases',
  oneCase: 'Only one case is shown.',
  count: (count: number) =>
    count === 1 ? '1 answer to choose between' : `${count} answers to choose between`,
  inCase: (count: number) =>
    count === 1
      ? 'Answers differ in 1 place of this case.'
      : `Answers differ in ${count} places of this case.`,
  inInterview: (count: number) =>
    count === 1
      ? 'Answers differ in 1 place of the interview with the officer.'
      : `Answers differ in ${count} places of the interview with the officer.`,
  inInterviews: (count: number) =>
    count === 1
      ? '1 interview has answers to choose between.'
      : `${count} interviews have answers to choose between.`,
  ofInterview: (officer: string) => `Interview with ${officer}`,
  choose: 'Choose',
  inCases: (count: number) =>
    count === 1
      ? '1 case has answers to choose between.'
      : `${count} cases have answers to choose between.`,
  openCase: 'Open the case',
  toPlace: 'Go to its place',
  saw: (values: string) => `Had been looking at: ${values}`,
  sawNothing: 'Had been looking at an empty place',
  by: (name: string, when: string, tablet: string) => `${name}, ${when}, on ${tablet}`,
  use: 'Use this one',
  merge: 'Merge the texts',
  keepBoth: 'Keep both texts',
  tooLong: 'Together they are longer than a note may be. Merge them by hand.',
  mergeLabel: 'The merged text',
  mergeHint: 'It begins with all the words of both. Take out what should not stay.',
  mergeSave: 'Keep the merged text',
  mergeError: 'Write the text that should stay, or choose one of the two',
  mergeTooLong: 'The text is longer than a note may be. Shorten it.',
  leave: 'Leave open',
  leaveTitle: 'Leave it open for now',
  leaveLabel: 'Why is it left open?',
  leaveHint:
    'Both values stay and go on counting as no answer. Everybody with this case sees your reason.',
  leaveSave: 'Leave it open',
  leaveError: 'Say why it is left open',
  leftBy: (name: string, when: string, why: string) => `Left open by ${name}, ${when}: ${why}`,
  cancel: 'Cancel',
  reading: 'You can read these. Choosing is for whoever judges the case, or the lead.',
  finished: 'This case is finished. Reopen it to choose.',
  unknown: 'This version does not know what this is. Take the update, then choose.',
  kept: 'Kept on this tablet',
  settled: (name: string) => `${name}: settled, kept on this tablet`,
  leftOpenSaid: (name: string) => `${name}: left open`,
  notKept: 'It could not be kept on this tablet. Both values are still there. Try again.',
  onlyHere: 'Only in this text',
} as const
