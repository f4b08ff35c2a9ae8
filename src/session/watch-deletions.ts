/**
 * Reads which inspections a lead has ended, and signs the receipts of deletions as
 * they come, for as long as somebody is in.  [PU30 PU31]
 *
 * Behind the first page, at the unlock and whenever the office has been heard: a
 * deletion is made by the loop to the office, which can neither read nor sign.
 */
import { effect } from '@preact/signals-core'
import { noteEnds } from './note-ends.ts'
import { signDeletions } from './sign-deletions.ts'
import type { Workspace } from './workspace.ts'

export function watchDeletions(
  signal: AbortSignal,
  { session, hello, inspections }: Pick<Workspace, 'session' | 'hello' | 'inspections'>,
): void {
  let tail: Promise<unknown> = Promise.resolve()
  const look = async () => {
    if (signal.aborted) return
    await noteEnds(session, inspections.peek().values())
    await signDeletions(session)
  }
  const stop = effect(() => {
    void hello.value
    void inspections.value
    tail = tail.then(look)
  })
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
}
