/**
 * A one-time link, shown once, as a text and as a picture, with when it begins to
 * work.  [SV6 UI9 PE1]
 */
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { exactField } from '../parts/quiet-field.ts'
import { useOpen } from '../shell/app-model.ts'
import { qrWords } from '../words/people.ts'
import { peopleWords } from '../words/setup.ts'
import { CopyButton } from './CopyButton.tsx'
import { QrCode } from './QrCode.tsx'

const words = peopleWords.link

export interface MadeLink {
  readonly name: string
  readonly code: string
}

export interface InviteLinkProps {
  readonly link: MadeLink
  readonly onClose: () => void
}

export function InviteLink({ link, onClose }: InviteLinkProps) {
  const { queue } = useOpen().workspace
  const url = `${location.origin}/enrol#${link.code}`
  return (
    <Notice title={words.title(link.name)}>
      <p>{words.once}</p>
      <input
        {...exactField}
        class="input input--exact invite-link"
        aria-label={words.label}
        readOnly
        value={url}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <QrCode text={url} label={qrWords.label(link.name)} />
      <p class="muted">{qrWords.hint}</p>
      <p role="status">
        <strong>{queue.value.orders > 0 ? words.waiting : words.works}</strong>
      </p>
      <div class="row">
        <CopyButton text={url}>{words.copy}</CopyButton>
        <Button kind="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Notice>
  )
}
