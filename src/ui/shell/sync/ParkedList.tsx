/**
 * What the office set aside: whose, of which case, why, and what to do.  [UI30 UI191 SV5]
 */
import type { Workspace } from '../../../session/workspace.ts'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { parkedToWords } from '../../words/faults.ts'
import { ownParkedWords } from '../../words/parked.ts'
import { syncWords } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'
import { isLead } from '../roles.ts'
import { placeToWords } from './place-to-words.ts'

const words = syncWords.parked

type Parked = NonNullable<Workspace['hello']['value']>['parked'][number]

export function ParkedList() {
  const { workspace } = useOpen()
  const parked = workspace.hello.value?.parked ?? []
  if (parked.length === 0) return null
  const self = workspace.session.person
  const mayDecide = isLead(workspace.session)
  return (
    <section aria-labelledby="parked-title">
      <h2 id="parked-title">{words.title}</h2>
      <p>{words.body}</p>
      <ul class="sync-parked">
        {parked.map((row) => {
          const { reason, act } = parkedToWords(row.code, { mayDecide })
          return (
            <li key={`${row.stream}${row.person}${row.code}`}>
              <p>
                <strong>
                  {words.line(
                    row.count,
                    nameOf(workspace, row),
                    placeToWords(workspace, row),
                    toDayAndTime(row.latestAt),
                  )}
                </strong>
              </p>
              <p>
                {words.because(reason)}{' '}
                {mayDecide || row.person !== self ? act : ownParkedWords.waits}
              </p>
            </li>
          )
        })}
      </ul>
      {mayDecide &&
        [...workspace.inspections.value.values()]
          .filter(({ id }) => parked.some(({ inspection }) => inspection === id))
          .map(({ id, title }) => (
            <p key={id}>
              <ButtonLink href={`/board/parked?inspection=${id}`} kind="secondary">
                {words.decide(title)}
              </ButtonLink>
            </p>
          ))}
    </section>
  )
}

function nameOf({ session, inspections }: Workspace, { person }: Parked): string {
  if (person === session.person) return words.you
  const named = [...inspections.value.values()].map(({ people }) => people.get(person)?.name)
  return named.find((name) => name !== undefined && name !== '') ?? words.somebody
}
