/**
 * The cases of an inspection with a box to choose each, those of one officer
 * together.  [UI9]
 */
import type { PersonId } from '../../../base/brand.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Table } from '../../parts/Table.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { CaseBox } from './CaseBox.tsx'
import { groupByOfficer } from './list-allocation.ts'
import { OfficerCell } from './OfficerCell.tsx'
import type { AllocationState } from './use-allocation.ts'

const words = allocationWords.list

export interface AllocationTableProps {
  readonly inspection: Inspection
  readonly state: AllocationState
}

export function AllocationTable({ inspection, state }: AllocationTableProps) {
  const { shown, choose } = state
  if (shown.length === 0) return <p>{words.none}</p>
  const typeOf = (id: string | undefined) =>
    inspection.edition?.caseTypes.find((type) => type.id === id)?.label ?? id ?? ''
  const nameOf = (person: PersonId | undefined) =>
    person === undefined ? words.nobody : inspection.people.get(person)?.name
  const byOfficer = groupByOfficer(shown)
  return (
    <div class="allocation-table">
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { header: words.case },
          { header: words.officer },
          { header: words.assessor },
          { header: words.type },
          { header: words.office },
          { header: words.when },
        ]}
        rows={shown.map((row) => ({
          key: row.stream,
          cells: [
            <CaseBox key="box" row={row} state={state} />,
            <OfficerCell
              key="officer"
              officer={row.line?.officer ?? undefined}
              stream={row.stream}
              byOfficer={byOfficer}
              onChoose={(streams) => choose(streams, true)}
            />,
            nameOf(row.assessor),
            typeOf(row.line?.caseType),
            row.line?.office,
            [row.line?.day, row.line?.time].filter(Boolean).join(', '),
          ],
        }))}
      />
    </div>
  )
}
