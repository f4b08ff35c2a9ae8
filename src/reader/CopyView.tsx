/**
 * An open copy: what it is worth, a search, and its inspections.  [CY8]
 */
import { useMemo, useState } from 'preact/hooks'
import type { CopyInspection } from '../session/copies/list-copy.ts'
import type { OpenedCopy } from '../session/copies/open-copy.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Notice } from '../ui/parts/Notice.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { toDayAndTime } from '../ui/words/common.ts'
import { readerWords as words } from '../ui/words/reader.ts'
import { InspectionView } from './InspectionView.tsx'
import { searchCopy } from './search-copy.ts'
import { UnopenedNotice } from './UnopenedNotice.tsx'

export interface CopyViewProps {
  readonly copy: OpenedCopy
  readonly inspections: readonly CopyInspection[]
  readonly onClose: () => void
}

export function CopyView({ copy, inspections, onClose }: CopyViewProps) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => searchCopy(inspections, typed), [inspections, typed])
  const { state, header, entries } = copy
  // What is no copy was never opened.
  const said = state === 'whole' || state === 'cut' ? words.states[state] : words.states.changed
  return (
    <main class="page page--wide">
      <div class="page__head">
        <h1 class="page__title">{words.title}</h1>
        <div class="reader-acts">
          <Button kind="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
      <Notice kind={state === 'whole' ? 'success' : 'warning'} title={said}>
        <p>
          {header && `${words.made(toDayAndTime(header.made), header.app)} `}
          {words.entries(entries)}
        </p>
      </Notice>
      <UnopenedNotice unopened={copy.unopened} />
      <div class="reader-search">
        <TextField
          id="search"
          label={words.search}
          hint={words.searchHint}
          value={typed}
          onInput={setTyped}
          inputMode="search"
        />
        <p role="status">{found && words.found(found.count)}</p>
      </div>
      {(found?.inspections ?? inspections).map((one) => (
        <InspectionView key={one.inspection.id} all={found !== undefined} {...one} />
      ))}
    </main>
  )
}
