/**
 * What one person wrote in one case and the office set aside: each piece beside
 * what the case says now, and what can be done with those that are ticked.
 * [UI190 PK1 PK2 PK9 PK10]
 */
import { useState } from 'preact/hooks'
import type { ParkedGroup } from '../../../session/group-parked.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { parkedToWords } from '../../words/faults.ts'
import { parkedPageWords as words } from '../../words/parked.ts'
import { personToName } from '../person-to-name.ts'
import { PieceTable } from './PieceTable.tsx'
import { PutAway } from './PutAway.tsx'
import { placeOf } from './place-of.ts'
import type { Act, ParkedDesk } from './use-parked.ts'

export interface ParkedGroupCardProps {
  readonly inspection: Inspection
  readonly group: ParkedGroup
  readonly desk: ParkedDesk
}

export function ParkedGroupCard({ inspection, group, desk }: ParkedGroupCardProps) {
  const { workspace } = useOpen()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const { person, stream, code, pieces } = group
  const name = personToName(workspace.session, inspection, person)
  const place = placeOf(workspace, inspection, stream)
  const chosen = pieces.filter(({ parked }) => !left.has(parked.place))
  const isCase = inspection.assessors.has(stream)
  const decide = (act: Act) => {
    const parked = chosen.map((piece) => piece.parked)
    void desk.decide(act, parked, chosen)
  }
  const labelOf = (act: Act) => words.actLabel(words.acts[act], name, place)
  const isIdle = desk.isBusy || chosen.length === 0
  const id = `parked-${stream}-${person}-${code}`
  return (
    <section class="parked" aria-labelledby={id}>
      <h2 id={id}>{words.group(name, place)}</h2>
      <p>
        {sentence(parkedToWords(code).reason)} {isCase && holderToWords(inspection, group)}{' '}
        {isCase && <a href={`/case/${stream}`}>{words.openCase}</a>}
      </p>
      <PieceTable
        caption={words.caption(name, place)}
        {...{ pieces, left, inspection }}
        onChoose={setLeft}
      />
      <p class="muted">
        {chosen.length === 0 ? words.noneChosen : words.picked(chosen.length, pieces.length)}
      </p>
      <div class="row">
        <Button label={labelOf('accept')} unavailable={isIdle} onClick={() => decide('accept')}>
          {words.acts.accept}
        </Button>
        {isCase && (
          <Button
            kind="secondary"
            label={labelOf('hand-over')}
            unavailable={isIdle}
            onClick={() => decide('hand-over')}
          >
            {words.acts['hand-over']}
          </Button>
        )}
        <PutAway
          count={chosen.length}
          isBusy={desk.isBusy}
          label={labelOf('put-away')}
          onPutAway={() => decide('put-away')}
        />
      </div>
    </section>
  )
}

const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`

function holderToWords({ assessors, people }: Inspection, { stream }: ParkedGroup): string {
  const holder = assessors.get(stream)
  const name = holder && people.get(holder)?.name
  return name ? words.holder(name) : words.nobody
}
