/**
 * How long the next try has to wait: counted down for the eye, said once to a
 * screen reader.  [UI6 SE7]
 */
import { Notice } from '../parts/Notice.tsx'
import { unlockWords as words } from '../words/shell.ts'

export function UnlockWait({ seconds }: { seconds: number }) {
  return (
    <div role="status">
      {seconds > 0 && (
        <Notice kind="info">
          <p>
            <strong aria-live="off">{words.wait(seconds)}</strong> {words.waitWhy}
          </p>
        </Notice>
      )}
    </div>
  )
}
