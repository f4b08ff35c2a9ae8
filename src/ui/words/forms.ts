/**
 * The words of the factors, the officer's interview and what reminds.
 *
 * Questions are the edition's own words; here is what Casebook says about them.
 */
export const formsWords = {
  factors: 'Factors',
  officer: 'Officer',
  interview: 'Interview',
  factorsLead: 'For each factor that is linked, whether sufficient services were delivered.',
  factorName: (label: string, question: string) => `${label}: ${question}`,
  servicesKept: 'What was said about its services is kept.',
} as const

export const officerWords = {
  title: (term: string) => term.charAt(0).toUpperCase() + term.slice(1),
  wholeName: 'the whole name',
  noOfficer: 'No officer is named for this case. Tell the lead inspector.',
  notMade:
    'The interview of this officer is not on this tablet yet. It is made when the lead hands cases out, and arrives with the next sync. What is asked about this case can be answered now.',
  failed:
    'The interview could not be read from the tablet’s store. Nothing was changed. Leave this case and open it again.',
  opening: 'Opening the interview',
  state: {
    open: 'The interview is open.',
    held: (who: string, when: string) => `Held. Marked by ${who}, ${when}.`,
    'not-held': (who: string, when: string) => `Not held. Marked by ${who}, ${when}.`,
  },
  heldHere: 'In this case.',
  heldIn: (reference: string) => `In case ${reference}.`,
  heldElsewhere: 'In a case that is not on this tablet.',
  progress: (answered: number, total: number) => `${answered} of ${total} questions answered`,
  otherCases: 'Other cases of this officer on this tablet',
  view: 'Open the interview view',
  back: 'Back to the case',
  distress: 'If the officer is in distress',
  once: 'Asked once',
  perCase: 'About this case',
  noteOn: (label: string) => `Note: ${label}`,
  quotes: 'Quotes',
  quotesLead: 'What the officer said, word for word, without any name.',
  quote: (number: number) => `Quote ${number}`,
  addQuote: 'Add a quote',
  removeQuote: 'Remove',
  namesOfficer: 'This names the officer. Take the name out: quotes are used in reports.',
  outcome: 'Did the interview take place?',
  outcomes: { held: 'Held', 'not-held': 'Not held' },
  outcomeReason: 'Why was it not held?',
  notWhole: (min: number, max: number) =>
    `Enter a whole number from ${min} to ${max} in plain digits: no sign, no point, no zero in front. What you typed is kept until you change it.`,
  outOfBounds: (min: number, max: number) =>
    `Enter a number from ${min} to ${max}. What you typed is kept until you change it.`,
  prompts: 'Prompts of a standard',
  standard: 'Standard',
  noStandard: 'None',
  distressLabel: 'What to do when an officer is in distress',
  distressHint:
    'Shown to assessors beside the interview. Leave it empty for the words of the standards.',
  distressSave: 'Save these words',
  distressSaved: 'Kept on this tablet. Assessors see it after the next sync.',
  setUpTitle: 'Officer interviews',
} as const

export const reminderWords = {
  title: 'Not needed to finish',
  lead: 'These are open. The case can be finished without them.',
  interview: 'The interview with the officer is open',
} as const
