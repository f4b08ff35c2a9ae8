/**
 * For who leads: each tablet of an inspection, when it was last heard of, and
 * what it said of itself.  [UI30 UI33]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Table, type TableRow } from '../../parts/Table.tsx'
import { toDayAndTime, withCommas } from '../../words/common.ts'
import { syncWords } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'

const words = syncWords.tablets

export function TabletTable({ inspection }: { inspection: Inspection }) {
  const { session, hello } = useOpen().workspace
  const devices = hello.value?.devices ?? []
  // Who was removed has no tablet here any more.
  const people = [...inspection.people.values()].filter(({ leftAt }) => leftAt === undefined)
  const rows = people.flatMap((person): TableRow[] => {
    const own = devices.filter((device) => device.person === person.id)
    const name = person.id === session.person ? words.you(person.name) : person.name
    if (own.length === 0) {
      const none = words.unknown
      return [{ key: person.id, cells: [name, words.notEnrolled, none, none, none] }]
    }
    return own.map(({ device, lastSeen, app, unsent, receipt }) => ({
      key: device,
      cells: [
        name,
        lastSeen === null ? words.never : toDayAndTime(lastSeen),
        app ?? words.unknown,
        unsent === null ? words.unknown : withCommas(unsent),
        receipt === null ? words.unknown : `${receipt.code}, ${toDayAndTime(receipt.at)}`,
      ],
    }))
  })
  return (
    <Table
      caption={words.title(inspection.title)}
      columns={[
        { header: words.person },
        { header: words.lastContact },
        { header: words.version },
        { header: words.unsent, numeric: true },
        { header: words.receipt },
      ]}
      rows={rows}
    />
  )
}
