/** Words of the made-up inspection. Everybody and everything in it is invented. */
export const practiceWords = {
  personName: 'You',
  title: 'Practice inspection',
  provider: 'Made-up Division',
} as const
