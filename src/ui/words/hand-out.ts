/**
 * Words of cases that are on their way to a tablet.  [UI72]
 */
export const handOutWords = {
  label: 'Cases that are here',
  fetching: 'The others are being fetched. Stay connected.',
  paused:
    'The others are still at the office. Connect this tablet: it goes on by itself where it stopped.',
  /** Before the key: the cases lie here and cannot be opened. */
  sealed: (cases: string) =>
    `${cases}, sealed. They open when your lead gives this tablet its key.`,
} as const
