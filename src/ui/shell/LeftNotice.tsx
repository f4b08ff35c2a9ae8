/**
 * Above every page of somebody who was removed from an inspection: their cases
 * still stand in the list, and are nobody's.  [UI253 PE7]
 */
import { Notice } from '../parts/Notice.tsx'
import { leftWords as words } from '../words/shell.ts'
import { useOpen } from './app-model.ts'

export function LeftNotice() {
  const { workspace } = useOpen()
  const { inspections, left } = workspace
  return (
    <div role="status">
      {left.value.map((id) => (
        <div class="store-notice" key={id}>
          <Notice kind="warning" title={words.title(inspections.value.get(id)?.title ?? '')}>
            <p>{words.body}</p>
          </Notice>
        </div>
      ))}
    </div>
  )
}
