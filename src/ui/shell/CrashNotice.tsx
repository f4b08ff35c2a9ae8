/**
 * A fault outside of drawing: said, while the screen stays as it is.  [UI31]
 *
 * Somebody may be in the middle of an interview, and what is on the screen may
 * be all there is of the last sentence.
 */
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { shellWords } from '../words/shell.ts'
import { useRestart } from './use-restart.ts'

const words = shellWords.crash

export function CrashNotice() {
  const [message, setMessage] = useState<string>()
  const restart = useRestart()
  useEffect(() => watchUncaught(setMessage), [])
  if (message === undefined) return null
  return (
    <div class="shell-bar">
      <Notice kind="error" urgent>
        <p>{words.noticed}</p>
        <p>
          <code>{message}</code>
        </p>
        <div class="shell-acts">
          <Button kind="secondary" onClick={restart}>
            {words.restart}
          </Button>
          <Button kind="quiet" onClick={() => setMessage(undefined)}>
            {words.dismiss}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

function watchUncaught(tell: (message: string) => void): () => void {
  // Browsers report a resize loop this way, without an error: it harms nothing.
  const onError = ({ error }: ErrorEvent) => error instanceof Error && tell(error.message)
  const onRejection = ({ reason }: PromiseRejectionEvent) =>
    tell(reason instanceof Error ? reason.message : String(reason))
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onRejection)
  }
}
