/**
 * Asks before an archive is made that anybody can read, and names what is in it.
 * [UI167]
 */
import { AskFirst } from '../parts/AskFirst.tsx'
import { archiveWords as words } from '../words/report.ts'

export interface PlainWarningProps {
  readonly open: boolean
  readonly counts: Parameters<typeof words.inside>[0]
  readonly onClose: () => void
  readonly onAgree: () => void
}

export function PlainWarning({ open, counts, onClose, onAgree }: PlainWarningProps) {
  return (
    <AskFirst
      act={words.understand}
      cancel={words.cancel}
      onAgree={onAgree}
      open={open}
      title={words.warningTitle}
      onClose={onClose}
    >
      <p>{words.warning}</p>
      <ul>
        {words.inside(counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.notInside}</p>
    </AskFirst>
  )
}
