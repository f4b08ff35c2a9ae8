/**
 * What was decided about work that was set aside, with the work itself: also what
 * was put away is found again here.  [UI190 PK2 PK5]
 */
import { useEffect, useState } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import type { OfficeFault, ParkedEnvelope } from '../../../session/office-link.ts'
import { type OpenedParked, openParked } from '../../../session/open-parked.ts'
import { Button } from '../../parts/Button.tsx'
import { Table, type TableRow } from '../../parts/Table.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { FaultNotice } from '../../shell/sync/FaultNotice.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { parkedPageWords } from '../../words/parked.ts'
import { pathToWords, valueToWords } from '../../words/registers.ts'
import { personToName } from '../person-to-name.ts'
import { placeOf } from './place-of.ts'

const words = parkedPageWords.decided

export interface DecidedListProps {
  readonly inspection: Inspection
  /** What was said of the last decision: it belongs in the list too. */
  readonly said: readonly string[]
}

export function DecidedList({ inspection, said }: DecidedListProps) {
  const { office, workspace } = useOpen()
  const { session } = workspace
  const [opened, setOpened] = useState<OpenedParked>()
  const [fault, setFault] = useState<OfficeFault>()
  const show = async () => {
    const fetched = await office?.readParked(inspection.id, 'decided')
    if (!fetched) return
    setFault(fetched.ok ? undefined : fetched.error)
    if (fetched.ok) setOpened(await openParked(session, fetched.value))
  }
  useEffect(() => {
    if (opened) void show()
  }, [said])
  const nameOf = (person: ParkedEnvelope['person']) => personToName(session, inspection, person)
  const toDecision = ({ decision }: ParkedEnvelope): string => {
    if (!decision) return ''
    const at = toDayAndTime(decision.at)
    const by = decision.person ? words.by(nameOf(decision.person), at) : words.byItself(at)
    return `${words.acts[decision.act]}: ${by}`
  }
  const rows = opened?.works.map(({ id, person, stream, path, value, parked }): TableRow => {
    const { edition } = inspection
    return {
      key: id,
      cells: [
        nameOf(person),
        placeOf(workspace, inspection, stream),
        pathToWords(path, edition),
        value === null ? parkedPageWords.nothing : valueToWords(path, value, edition),
        toDecision(parked),
      ],
    }
  })
  const closed = opened?.unopened.map(
    (parked): TableRow => ({
      key: `${parked.place}`,
      cells: [nameOf(parked.person), '', '', words.closed, toDecision(parked)],
    }),
  )
  const all = [...(rows ?? []), ...(closed ?? [])]
  return (
    <section class="parked" aria-labelledby="parked-decided">
      <h2 id="parked-decided">{words.title}</h2>
      {!opened && (
        <Button kind="secondary" onClick={() => void show()}>
          {words.show}
        </Button>
      )}
      <div role="status">
        {fault && <FaultNotice fault={fault} />}
        {opened && all.length === 0 && <p>{words.none}</p>}
      </div>
      {all.length > 0 && (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { header: words.who },
            { header: words.where },
            { header: parkedPageWords.what },
            { header: parkedPageWords.late },
            { header: words.decision },
          ]}
          rows={all}
        />
      )}
    </section>
  )
}
