/**
 * Which inspections, and from which size on a sub-group is shown.  [UI165]
 */
import { useState } from 'preact/hooks'
import { Select } from '../parts/Select.tsx'
import { TextField } from '../parts/TextField.tsx'
import { reportWords as words } from '../words/report.ts'

export type Scope = 'one' | 'all'

export interface ReportChoicesProps {
  readonly scope: Scope
  /** How many there are to choose from. */
  readonly inspections: number
  readonly onScope: (scope: Scope) => void
  readonly least: number
  readonly onLeast: (least: number) => void
}

const LARGEST = 1000

export function ReportChoices({ scope, inspections, onScope, least, onLeast }: ReportChoicesProps) {
  const [typed, setTyped] = useState(String(least))
  const isWhole = /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= LARGEST
  return (
    <div class="report-choices">
      {inspections > 1 && (
        <Select
          id="report-scope"
          label={words.scope}
          options={[
            { id: 'one', label: words.scopeOne },
            { id: 'all', label: words.scopeAll(inspections) },
          ]}
          value={scope}
          onChoose={(id) => onScope(id === 'all' ? 'all' : 'one')}
        />
      )}
      <TextField
        id="report-least"
        label={words.least}
        hint={words.leastHint}
        value={typed}
        inputMode="numeric"
        width="short"
        error={isWhole ? undefined : words.leastError}
        onInput={(text) => {
          setTyped(text)
          if (/^\d{1,4}$/.test(text.trim()) && Number(text) <= LARGEST) onLeast(Number(text))
        }}
      />
    </div>
  )
}
