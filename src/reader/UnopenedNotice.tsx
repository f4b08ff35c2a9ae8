/**
 * What did not open, by reason: never silently left out.  [CY8]
 */
import type { OpenedCopy } from '../session/copies/open-copy.ts'
import { Notice } from '../ui/parts/Notice.tsx'
import { readerWords } from '../ui/words/reader.ts'

const words = readerWords.unopened

export function UnopenedNotice({ unopened }: Pick<OpenedCopy, 'unopened'>) {
  const total = [...unopened.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  return (
    <Notice kind="warning" title={words.title(total)}>
      <ul>
        {[...unopened].map(([kind, count]) => (
          <li key={kind}>{words[kind](count)}</li>
        ))}
      </ul>
    </Notice>
  )
}
