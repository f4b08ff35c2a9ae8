/**
 * The way to an example in its case, by the case's reference.
 */
import type { StreamId } from '../../base/brand.ts'
import { useOpen } from '../shell/app-model.ts'
import { boardWords } from '../words/lead.ts'

export function ExampleLink({ stream, keyQuestion }: { stream: StreamId; keyQuestion: string }) {
  const line = useOpen().workspace.lines.value.get(stream)
  return (
    <a href={`/case/${stream}/examples#example-${encodeURIComponent(keyQuestion)}`}>
      {line?.reference ?? boardWords.list.noName}, {keyQuestion}
    </a>
  )
}
