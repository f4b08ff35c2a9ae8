/**
 * An inspection that has ended, for who leads it: its day, what came late, and
 * which tablets have deleted it.  [UI241]
 */
import type { Inspection } from '../../../session/inspections.ts'
import type { HelloAnswer } from '../../../session/office-link.ts'
import { Table } from '../../parts/Table.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { toDayAndTime } from '../../words/common.ts'
import { endWords as words } from '../../words/ending.ts'

export type Ending = HelloAnswer['endings'][number]

export interface EndedFactsProps {
  readonly ending: Ending
  /** Undefined once it was deleted here: then nobody is named any more. */
  readonly inspection: Inspection | undefined
}

export function EndedFacts({ ending, inspection }: EndedFactsProps) {
  const { session, hello } = useOpen().workspace
  const devices = hello.value?.devices ?? []
  const nameOf = (id: string) => {
    const person = devices.find(({ device }) => device === id)?.person
    if (id === session.device) return words.you
    return (person && inspection?.people.get(person)?.name) ?? words.unknown(id)
  }
  return (
    <>
      <p>{words.ended(ending.endedAt, ending.dueAt)}</p>
      {ending.late > 0 && <p>{words.late(ending.late)}</p>}
      {ending.deletedAt && <p>{words.officeDeleted(ending.deletedAt)}</p>}
      <Table
        caption={words.tablets}
        columns={[{ header: words.person }, { header: words.receipt }]}
        rows={ending.tablets.map(({ device, deletedAt, leftOut }) => ({
          key: device,
          cells: [
            nameOf(device),
            deletedAt ? toDayAndTime(deletedAt) : leftOut ? words.leftOut : words.owed,
          ],
        }))}
      />
    </>
  )
}
