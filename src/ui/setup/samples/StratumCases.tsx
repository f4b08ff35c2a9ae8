/**
 * One stratum of a drawn sample: its cases, each with a way to replace it, and
 * its reserve in order.  [UI53 SA27]
 *
 * Folded, and drawn on the screen only when it is opened: reserves are long.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { Table } from '../../parts/Table.tsx'
import { drawnWords as words } from '../../words/samples.ts'
import type { DrawnCase, DrawnStratumView } from './list-drawn.ts'
import { ReserveList } from './ReserveList.tsx'
import { replaceButtonOf } from './use-replace.ts'

export interface StratumCasesProps {
  readonly stratum: DrawnStratumView
  readonly onReplace: (one: DrawnCase) => void
}

export function StratumCases({ stratum, onReplace }: StratumCasesProps) {
  const { label, cases, reserve, left } = stratum
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="details__summary">{words.summary(label, cases.length, left)}</summary>
      {isOpen && (
        <div class="details__body stack">
          {cases.length === 0 ? (
            <p>{words.noCases}</p>
          ) : (
            <CasesTable label={label} cases={cases} onReplace={onReplace} />
          )}
          <ReserveList reserve={reserve} />
        </div>
      )}
    </details>
  )
}

interface CasesTableProps {
  readonly label: string
  readonly cases: readonly DrawnCase[]
  readonly onReplace: (one: DrawnCase) => void
}

function CasesTable({ label, cases, onReplace }: CasesTableProps) {
  return (
    <div class="drawn-cases">
      <Table
        caption={words.caption(label)}
        captionHidden
        columns={[
          { header: words.case },
          { header: words.officer },
          { header: words.assessor },
          { header: words.act },
        ]}
        rows={cases.map((one) => ({
          key: one.stream,
          cells: [
            <CaseName key="case" one={one} />,
            one.officer ?? '',
            one.assessor ?? <span class="muted">{words.nobody}</span>,
            <Button
              key="act"
              id={replaceButtonOf(one.stream)}
              kind="quiet"
              label={words.replaceCase(one.reference)}
              onClick={() => onReplace(one)}
            >
              {words.replace}
            </Button>,
          ],
        }))}
      />
    </div>
  )
}

function CaseName({ one: { reference, isFromReserve, isTwice } }: { one: DrawnCase }) {
  const remarks = [isFromReserve && words.cameIn, isTwice && words.twice].filter(Boolean)
  return (
    <>
      <strong>{reference}</strong>
      {remarks.length > 0 && <span class="muted"> {remarks.join(', ')}</span>}
    </>
  )
}
