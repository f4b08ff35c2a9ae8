/**
 * Words of the lock after a loss was mended.  [UI172]
 */
import { plural } from './shell.ts'

export const mendedWords = {
  checking: 'Looking whether everything that was kept is here.',
  checked: 'Looked just now: nothing that was kept on this tablet is missing.',
  title: {
    'put-back': 'Put back',
    fetch: 'Ready to be filled again',
    mark: 'Nothing of your work is missing',
  },
  putBack: (ops: number, streams: number) =>
    ops === 0
      ? 'Nothing was missing from the store itself. Unlock as always.'
      : `${plural(ops, 'entry', 'entries')} in ${plural(streams, 'case or part', 'cases and parts')} came back from the second copy on this tablet. Unlock as always; with a network the office says which of them it has already.`,
  mark: 'The small mark by which Casebook notices a loss was gone: the browser has cleared it, or was ended before it was written. Everything else was compared and is whole. If you see this often, tell your operations team: a browser that clears one part may clear another.',
  fetch:
    'With a network everything that the office has comes back by itself, also while this tablet is locked. Unlock as always.',
} as const
