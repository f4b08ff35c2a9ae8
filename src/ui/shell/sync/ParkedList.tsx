/**
 * What the office set aside: whose, of which case, why, and what to do.  [UI30 SV5]
 */
import type { Workspace } from '../../../session/workspace.ts'
import { toDayAndTime } from '../../words/common.ts'
import { parkedToWords } from '../../words/faults.ts'
import { syncWords } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'
import { isLead } from '../roles.ts'
import { isInterview } from './is-interview.ts'
import { ParkedReading } from './ParkedReading.tsx'

const words = syncWords.parked

type Parked = NonNullable<Workspace['hello']['value']>['parked'][number]

export function ParkedList() {
  const { workspace } = useOpen()
  const parked = workspace.hello.value?.parked ?? []
  if (parked.length === 0) return null
  return (
    <section aria-labelledby="parked-title">
      <h2 id="parked-title">{words.title}</h2>
      <p>{words.body}</p>
      <ul class="sync-parked">
        {parked.map((row) => {
          const { reason, act } = parkedToWords(row.code)
          return (
            <li key={`${row.stream}${row.person}${row.code}`}>
              <p>
                <strong>
                  {words.line(
                    row.count,
                    nameOf(workspace, row),
                    placeOf(workspace, row),
                    toDayAndTime(row.latestAt),
                  )}
                </strong>
              </p>
              <p>
                {words.because(reason)} {act}
              </p>
            </li>
          )
        })}
      </ul>
      {isLead(workspace.session) &&
        [...workspace.inspections.value.values()]
          .filter(({ id }) => parked.some(({ inspection }) => inspection === id))
          .map((inspection) => <ParkedReading key={inspection.id} inspection={inspection} />)}
    </section>
  )
}

function nameOf({ session, inspections }: Workspace, { person }: Parked): string {
  if (person === session.person) return words.you
  const named = [...inspections.value.values()].map(({ people }) => people.get(person)?.name)
  return named.find((name) => name !== undefined && name !== '') ?? words.somebody
}

function placeOf(workspace: Workspace, { stream, inspection }: Parked): string {
  const { lines, inspections } = workspace
  if (stream !== null && isInterview(workspace, stream)) return words.inInterview
  const line = stream === null ? undefined : lines.value.get(stream)
  if (line) return words.inCase(line.reference ?? syncWords.noName)
  const setUp = inspection === null ? undefined : inspections.value.get(inspection)
  return setUp && String(stream) === String(inspection)
    ? words.inSetUp(setUp.title)
    : words.unknownCase
}
