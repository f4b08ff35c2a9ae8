/**
 * What every field carries so that nothing typed leaves the page.  [UI22]
 *
 * Browsers write the text of fields that they may restore or complete into their
 * session files in clear, and spell checkers send it away: measured, so each
 * field refuses all of it. `autoCorrect` is spelt so on purpose: Chromium's own
 * property is a boolean, and 'off' would turn it on.
 */
export const quietField = {
  autocomplete: 'off',
  spellcheck: false,
  autoCorrect: 'off',
  writingsuggestions: 'false',
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
} as const

/** The same for codes, names and search words: nothing is put in capitals either. */
export const exactField = { ...quietField, autocapitalize: 'off' } as const
