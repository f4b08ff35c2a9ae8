/**
 * The words around guidance. The texts themselves are the edition's or lie beside
 * it.  [GD3]
 */
export const guidanceWords = {
  button: 'Guidance',
  question: 'this key question',
  look: 'What to look for',
  yes: 'Counts as yes',
  no: 'Does not count',
  by: {
    casebook: 'Casebook’s own guidance.',
    inspectorate: 'The inspectorate’s guidance.',
  },
  none: {
    'no-guidance': 'Nobody has written guidance for this question.',
    'guidance-not-here':
      'The guidance is not on this tablet yet. Your answers are safe. Connect to a network once and open it again.',
  },
} as const
