/**
 * The pieces of one group, each with a box: what, when, what was set aside, and
 * what the case says now.  [UI190 PK9]
 */
import type { ParkedPiece } from '../../../session/group-parked.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Table } from '../../parts/Table.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { parkedPageWords as words } from '../../words/parked.ts'
import { pathToWords, valueToWords } from '../../words/registers.ts'

export interface PieceTableProps {
  readonly caption: string
  readonly pieces: readonly ParkedPiece[]
  /** Places of those that are not ticked. */
  readonly left: ReadonlySet<number>
  readonly inspection: Inspection
  readonly onChoose: (left: ReadonlySet<number>) => void
}

export function PieceTable({ caption, pieces, left, inspection, onChoose }: PieceTableProps) {
  const { edition } = inspection
  const toWords = (path: string, value: string | null) =>
    value === null ? words.nothing : valueToWords(path, value, edition)
  const places = pieces.map(({ parked }) => parked.place)
  return (
    <div class="parked__pieces">
      {pieces.length > 1 && (
        <Tick
          text={words.pick}
          isOn={left.size === 0}
          onChange={(isOn) => onChoose(new Set(isOn ? [] : places))}
        />
      )}
      <Table
        caption={caption}
        captionHidden
        columns={[
          { header: words.what },
          { header: words.late },
          { header: words.now },
          { header: words.when },
        ]}
        rows={pieces.map(({ id, path, value, now, writtenAt, parked: { place } }) => ({
          key: id,
          cells: [
            <Tick
              key={place}
              text={pathToWords(path, edition)}
              isOn={!left.has(place)}
              onChange={(isOn) =>
                onChoose(
                  new Set(isOn ? [...left].filter((one) => one !== place) : [...left, place]),
                )
              }
            />,
            <span key="late" class="parked__value">
              {toWords(path, value)}
            </span>,
            <span key="now" class="parked__value">
              {now.length > 1 && `${words.differs} `}
              {now.map((one) => toWords(path, one)).join(' / ')}
            </span>,
            toDayAndTime(writtenAt),
          ],
        }))}
      />
    </div>
  )
}

interface TickProps {
  readonly text: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

const Tick = ({ text, isOn, onChange }: TickProps) => (
  <label class="checkbox">
    <input
      type="checkbox"
      autocomplete="off"
      checked={isOn}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>{text}</span>
  </label>
)
