/**
 * Two sentences that stand above every page when they are true: another window
 * holds up an update, or Casebook is open twice.  [UI187 UI188]
 */
export const storeNotices = {
  blocked: {
    title: 'Another window of Casebook holds up the update',
    body: 'It has the store of this tablet open with an older version. Nothing is lost. Close every other tab and window of Casebook: this one then goes on by itself.',
  },
  secondTab: {
    title: 'Casebook is open in another tab too',
    body: 'Both keep what you write, and each shows what the other has kept. Work in one of them, so that you do not answer the same question twice.',
  },
} as const
