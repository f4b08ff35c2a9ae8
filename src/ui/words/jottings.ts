/**
 * The words around jottings and flags.  [JO1 JO5 JO9 JO10]
 */
export const jotWords = {
  title: 'Jottings',
  bar: 'Jot something down',
  hint: 'Enter keeps it. A word like #housing is a tag.',
  jot: 'Jot',
  about: 'Key question',
  noQuestion: 'Link it later',
  addTag: (tag: string) => `Add tag ${tag}`,
  jotted: 'Jotted',
  toLink: (count: number) => `${count} to link`,
  allLinked: 'all linked',
  none: 'none',
  empty:
    'Nothing has been jotted down in this case. The line at the foot of each page takes it: Enter keeps it, with its time.',
  lead: 'Link each to the questions that it belongs to: type a code such as 213b, tap the line and then the questions, or drag it onto them.',
  filters: 'Show',
  filter: { unlinked: 'To link', all: 'All' },
  noneLeft: 'Every jotting is linked or set aside.',
  noneMatches: 'No jotting matches.',
  code: 'Link to, by code',
  codeError: (words: string) => `No question has the code ${words}`,
  link: 'Link',
  linked: (question: string) => `Linked to ${question}`,
  unlinked: (question: string) => `Link to ${question} taken away`,
  unlink: (question: string) => `Take away the link to ${question}`,
  isTarget: (text: string) => `Chosen for linking: ${text}`,
  choose: 'Tap to choose, then tap its questions',
  chosen: 'Chosen. Tap its questions.',
  grip: 'Drag onto a question',
  edit: 'Edit',
  takeBack: 'Take back',
  takenBack: 'Taken back. Undo brings it again.',
  line: 'The line',
  done: 'Done',
  aside: 'Set aside',
  asideReason: 'Why is it set aside?',
  isAside: (reason: string) => `Set aside: ${reason}`,
  backToList: 'Back to the list',
  targets: 'Questions to link to',
  targetsLead: 'Choose a jotting first, then tap the questions that it belongs to.',
  showWords: (name: string) => `Show the prompts of ${name}`,
  hideWords: (name: string) => `Hide the prompts of ${name}`,
  wholeQuestion: (id: string) => `${id} as a whole`,
  count: (count: number) => (count === 1 ? '1 jotting' : `${count} jottings`),
  asEvidence: 'Add to the note',
  evidence: {
    added: 'Added to the note. Undo takes it out again.',
    'note-in-conflict': 'Not added: two notes stand here. Choose between them first.',
    'note-full': 'Not added: the note has no room for it.',
  },
  missing: (text: string) => `Link or set aside: ${text}`,
  placeTitle: 'Jottings',
  flag: 'Flag',
  flagged: 'Flagged',
  flagTitle: 'To come back to',
} as const

export const limitWords = {
  over: (count: string, limit: string) =>
    `${count} characters did not fit: a text holds ${limit}. What stands in the field is kept. The rest is held here until you leave this page.`,
  save: 'Save the rest as a file',
  plain: 'The file is not sealed: whoever has it can read it.',
  leaveOut: 'Leave the rest out',
  unkeepable: (count: number) =>
    count === 1
      ? '1 character is no valid text and cannot be kept. It stands as � or is left out; all else is kept.'
      : `${count} characters are no valid text and cannot be kept. They stand as � or are left out; all else is kept.`,
} as const
