/**
 * Words of enrolment.  [UI5]
 */
export const enrolWords = {
  back: 'Back',
  next: 'Continue',
  who: {
    title: 'Enrol this tablet',
    code: 'One-time code',
    codeHint: 'It is in the link from your lead, after the # sign. You may paste the whole link.',
    codeFromLink: 'Taken from the link that you opened.',
    name: 'Your name',
    nameHint: 'As your colleagues know you. The office cannot read it.',
    noCode: 'Enter the one-time code',
    halfCode: 'This is not a whole code: it has 22 letters and figures. Copy the whole link again',
    noName: 'Enter your name',
  },
  words: {
    title: 'Your passphrase',
    body: 'These four words open this tablet. Nobody else has them, and nobody can look them up: without them the work on this tablet stays sealed.',
    write: 'Write them on paper now, and keep the paper away from the tablet.',
    other: 'Give me other words',
    label: 'Your four words',
    next: 'I have written them down',
    making: 'Making your words',
  },
  typeBack: {
    title: 'Type your passphrase',
    label: 'The four words, with spaces',
    hint: 'From your paper. Capitals do not matter.',
    empty: 'Type the four words',
    act: 'Enrol this tablet',
    busy: 'Enrolling: this takes a few seconds',
    see: 'See the words again',
  },
  faults: {
    'passphrase-differs': 'These are not the four words. Compare them with your paper',
    'bad-code': 'This is not a whole code: it has 22 letters, figures, - and _',
    'unknown-code':
      'The office does not know this code. Compare it with your link, or ask for a new one. A new link works once your lead’s tablet has been in contact with the office',
    'code-withdrawn': 'This code was withdrawn. Ask your lead for a new one',
    'code-used': 'This code has been used: each link works once. Ask your lead for a new one',
    'code-expired': 'This code is too old: a link works for 48 hours. Ask your lead for a new one',
    'device-known': 'The office knows this tablet already. Start again',
  },
  refused: (message: string) => `The office said no: ${message}`,
  network: {
    'no-network': {
      title: 'No connection to the office',
      body: 'Enrolling needs a connection. Nothing is lost: your words stay as they are. Try again when there is one.',
    },
    'not-the-office': {
      title: 'Something else answered in place of the office',
      body: 'Guest networks do this until you sign in to them. Sign in, or use another network, and try again. Your words stay as they are.',
    },
  },
  stillUnsent: {
    title: 'Something was kept here that is not sent yet',
    body: 'It would not be yours any more under new keys. Go back, let it be sent, and then enrol this tablet again. Your code has not been used.',
  },
  storeFault: {
    title: 'This tablet could not make its store',
    body: 'The browser did not let Casebook keep anything, or another store is in the way. Use an ordinary window, not a private one. Then ask your lead for a new link.',
  },
} as const
