/**
 * A part of the screens of history, fetched when it is first shown: nobody who
 * only judges loads it.  [HI3]
 */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { historyWords } from '../words/history.ts'

export interface HistoryPartProps<Props> {
  readonly load: () => Promise<ComponentType<Props>>
  readonly props: Props
}

export function HistoryPart<Props extends object>({ load, props }: HistoryPartProps<Props>) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | undefined>(undefined)
  const [fault, setFault] = useState<Error | undefined>(undefined)
  useEffect(() => {
    load().then(
      (Part) => setPart({ Part }),
      (error: unknown) => setFault(error instanceof Error ? error : new Error(String(error))),
    )
  }, [load])
  if (fault) throw fault
  if (!part) {
    return (
      <p class="opening" role="status">
        {historyWords.reading}
      </p>
    )
  }
  return <part.Part {...props} />
}
