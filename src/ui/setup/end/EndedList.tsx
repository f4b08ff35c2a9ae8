/**
 * Inspections of which nothing is left on this tablet but their end.  [UI241]
 */
import { useOpen } from '../../shell/app-model.ts'
import { toDayAndTime } from '../../words/common.ts'
import { goneWords as words } from '../../words/ending.ts'

export function EndedList() {
  const { hello, inspections } = useOpen().workspace
  const gone = (hello.value?.endings ?? []).filter(
    ({ inspection, tablets }) => !inspections.value.has(inspection) && tablets.length > 0,
  )
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="ended-list">
      <h2 id="ended-list">{words.title}</h2>
      <ul>
        {gone.map(({ inspection, endedAt }) => (
          <li key={inspection}>
            <a href={`/set-up/end?inspection=${inspection}`}>{words.name(undefined, inspection)}</a>{' '}
            {toDayAndTime(endedAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}
