/**
 * Signs the receipts of deletions as they come, for as long as somebody is in.
 * [PU30]
 *
 * Behind the first page, at the unlock and whenever the office has been heard: a
 * deletion is made by the loop to the office, which cannot sign.
 */
import { effect } from '@preact/signals-core'
import { signDeletions } from './sign-deletions.ts'
import type { Workspace } from './workspace.ts'

export function watchDeletions(
  signal: AbortSignal,
  { session, hello }: Pick<Workspace, 'session' | 'hello'>,
): void {
  let tail: Promise<unknown> = Promise.resolve()
  const stop = effect(() => {
    void hello.value
    tail = tail.then(() => (signal.aborted ? undefined : signDeletions(session)))
  })
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
}
