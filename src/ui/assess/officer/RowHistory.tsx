/**
 * How an answer of the officer came about, in its row, with its note's changes.
 * [UI100 HI1]
 */
import { useState } from 'preact/hooks'
import { HistoryButton } from '../HistoryButton.tsx'
import { HistoryPanel } from '../HistoryPanel.tsx'

export interface RowHistoryProps {
  readonly row: string
  readonly label: string
  readonly path: string
  readonly notePath: string | undefined
}

export function RowHistory({ row, label, path, notePath }: RowHistoryProps) {
  const [isOpen, setIsOpen] = useState(false)
  const paths = notePath === undefined ? [path] : [path, notePath]
  return (
    <div class="profile-field__history">
      <HistoryButton
        paths={paths}
        about={label}
        isOpen={isOpen}
        controls={`${row}-history`}
        onClick={() => setIsOpen(!isOpen)}
      />
      <div id={`${row}-history`}>{isOpen && <HistoryPanel paths={paths} />}</div>
    </div>
  )
}
