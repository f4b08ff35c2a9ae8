/**
 * What is left when a screen broke: what happened, what is safe, a restart.  [UI31]
 */
import { Button } from '../parts/Button.tsx'
import { Page } from '../parts/Page.tsx'
import { shellWords } from '../words/shell.ts'
import { useRestart } from './use-restart.ts'

const words = shellWords.crash

export function Crash({ error }: { error: unknown }) {
  const restart = useRestart()
  return (
    <Page title={words.title}>
      <p>{words.happened}</p>
      <p>
        <strong>{words.safe}</strong>
      </p>
      <p>{words.act}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button onClick={restart}>{words.restart}</Button>
    </Page>
  )
}
