/**
 * One inspection of a copy: its logs by kind; one of them, or all, opened.  [CY8]
 */
import { useState } from 'preact/hooks'
import type { CopyInspection, CopyLog } from '../session/copies/list-copy.ts'
import { readerWords as words } from '../ui/words/reader.ts'
import { LogTable } from './LogTable.tsx'

const KINDS: readonly CopyLog['kind'][] = ['case', 'interview', 'set-up', 'other']

/** `all`: what a search has found is shown opened. */
export function InspectionView({
  inspection,
  logs,
  all,
}: CopyInspection & { readonly all: boolean }) {
  const [isWhole, setWhole] = useState(false)
  const title = inspection.title === '' ? words.noTitle : inspection.title
  return (
    <section class="reader-inspection">
      <h2>{title}</h2>
      {inspection.provider !== '' && <p class="muted">{inspection.provider}</p>}
      <label class="checkbox">
        <input
          type="checkbox"
          autocomplete="off"
          checked={isWhole}
          onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
        />
        <span>{words.all}</span>
      </label>
      {KINDS.map((kind) => {
        const some = logs.filter((log) => log.kind === kind)
        if (some.length === 0) return null
        return (
          <section key={kind} class="reader-kind">
            <h3>{words.kinds[kind]}</h3>
            {some.map((log) => (
              <OneLog key={log.stream} log={log} open={all || isWhole} inspection={inspection} />
            ))}
          </section>
        )
      })}
    </section>
  )
}

interface OneLogProps extends Pick<CopyInspection, 'inspection'> {
  readonly log: CopyLog
  readonly open: boolean
}

/** Its table is made when it is opened: a copy may hold thousands of values. */
function OneLog({ log, open, inspection }: OneLogProps) {
  const [isOpened, setOpened] = useState(false)
  const name = log.name ?? words.noName
  return (
    <details
      class="details reader-log"
      open={open || isOpened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary class="details__summary">
        {name}
        {log.assessor !== undefined && <span class="muted"> {words.assessor(log.assessor)}</span>}
      </summary>
      {(open || isOpened) && <LogTable log={log} inspection={inspection} name={name} />}
    </details>
  )
}
