/**
 * Asks before an archive is made that anybody can read, and names what is in it.
 * [UI167]
 */
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { archiveWords as words } from '../words/report.ts'

export interface PlainWarningProps {
  readonly open: boolean
  readonly counts: Parameters<typeof words.inside>[0]
  readonly onClose: () => void
  readonly onAgree: () => void
}

export function PlainWarning({ open, counts, onClose, onAgree }: PlainWarningProps) {
  return (
    <Dialog open={open} title={words.warningTitle} onClose={onClose}>
      <p>{words.warning}</p>
      <ul>
        {words.inside(counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.notInside}</p>
      <div class="row">
        <Button kind="warning" onClick={onAgree}>
          {words.understand}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
