/**
 * Step one: how much is still here, and that it goes out.  [UI201 UN10 UN11]
 */
import type { KeptHere, OfficeLink } from '../../../session/office-link.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { faultToWords } from '../../words/faults.ts'
import { forgottenWords } from '../../words/way-in.ts'

const words = forgottenWords.send

export interface SendStepProps {
  readonly office: OfficeLink
  readonly kept: KeptHere | undefined
}

export function SendStep({ office, kept }: SendStepProps) {
  const { phase, fault } = office.status.value
  const isRunning = phase === 'running'
  if (!kept) return <p role="status">{words.looking}</p>
  if (kept.unsent === 0)
    return (
      <div role="status">
        <Notice kind="success">
          <p>{words.none}</p>
          {kept.parked > 0 && <p>{words.parked(kept.parked)}</p>}
        </Notice>
      </div>
    )
  return (
    <>
      <div role="status">
        <Notice kind="warning">
          <p>{words.unsent(kept.unsent)}</p>
          {fault?.kind === 'no-network' && <p>{words.offline}</p>}
          {fault && fault.kind !== 'no-network' && (
            <p>
              {words.trouble} {faultToWords(fault.kind).happened} {faultToWords(fault.kind).act}
            </p>
          )}
        </Notice>
      </div>
      <Button
        kind="secondary"
        icon="send"
        unavailable={isRunning}
        onClick={() => void office.sendNow()}
      >
        {isRunning ? words.busy : words.act}
      </Button>
    </>
  )
}
