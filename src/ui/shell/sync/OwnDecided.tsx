/**
 * What became of this tablet's own work that was set aside.  [UI191 PK5]
 */
import { toDayAndTime } from '../../words/common.ts'
import { ownParkedWords as words } from '../../words/parked.ts'
import { useOpen } from '../app-model.ts'
import { placeToWords } from './place-to-words.ts'

export function OwnDecided() {
  const { workspace } = useOpen()
  const decided = workspace.hello.value?.decided ?? []
  if (decided.length === 0) return null
  return (
    <section aria-labelledby="decided-title">
      <h2 id="decided-title">{words.title}</h2>
      <ul class="sync-parked">
        {decided.map((row) => (
          <li key={`${row.stream}${row.act}`}>
            {words.line[row.act](
              row.count,
              placeToWords(workspace, row),
              toDayAndTime(row.latestAt),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
