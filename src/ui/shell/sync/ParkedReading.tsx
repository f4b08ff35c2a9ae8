/**
 * For who leads: what the office set aside, read from its sealed copy, piece by
 * piece: who, when, which case, what.  [UI75 PE9]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Table, type TableRow } from '../../parts/Table.tsx'
import { commonWords, toDayAndTime } from '../../words/common.ts'
import { parkedReadingWords as words } from '../../words/people.ts'
import { pathToWords, valueToWords } from '../../words/registers.ts'
import { useOpen } from '../app-model.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { useParkedReading } from './use-parked-reading.ts'

export function ParkedReading({ inspection }: { inspection: Inspection }) {
  const { lines } = useOpen().workspace
  const { opened, fault, isReading, read } = useParkedReading(inspection)
  const { people, edition, title } = inspection
  const rows = opened?.works.map(
    ({ person, stream, path, value, writtenAt }, index): TableRow => ({
      key: `${index}`,
      cells: [
        people.get(person)?.name ?? commonWords.unknownPerson,
        toDayAndTime(writtenAt),
        lines.value.get(stream)?.reference ?? words.unknownCase,
        pathToWords(path, edition),
        value === null ? words.cleared : valueToWords(path, value, edition),
      ],
    }),
  )
  return (
    <div class="parked-reading">
      <Button kind="secondary" unavailable={isReading} onClick={() => void read()}>
        {isReading ? words.reading : words.act}
      </Button>
      <div role="status" class="parked-reading__found">
        {fault && <FaultNotice fault={fault} />}
        {opened && opened.unopened > 0 && <p>{words.unopened(opened.unopened)}</p>}
        {rows?.length === 0 && opened?.unopened === 0 && <p>{words.none}</p>}
        {rows && rows.length > 0 && (
          <>
            <p class="muted">{words.body}</p>
            <Table
              caption={words.title(title)}
              columns={[
                { header: words.who },
                { header: words.when },
                { header: words.where },
                { header: words.what },
                { header: words.value },
              ]}
              rows={rows}
            />
          </>
        )}
      </div>
    </div>
  )
}
