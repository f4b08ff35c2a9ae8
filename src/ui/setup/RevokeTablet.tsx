/**
 * Withdraws one tablet: asks first, says what happens, and needs the office at
 * once.  [UI193 RV1 RV20]
 */
import { useState } from 'preact/hooks'
import { leaveOutOfAll } from '../../session/keep-keys.ts'
import type { OfficeFault } from '../../session/office-link.ts'
import { AskFirst } from '../parts/AskFirst.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { FaultNotice } from '../shell/sync/FaultNotice.tsx'
import { revokeWords as words } from '../words/people.ts'
import type { Tablet } from './list-people.ts'

export interface RevokeTabletProps {
  readonly name: string
  readonly tablet: Tablet
}

type RevokeState = 'idle' | 'busy' | 'done' | 'refused' | 'key-owed'

export function RevokeTablet({ name, tablet: { device } }: RevokeTabletProps) {
  const { office, workspace } = useOpen()
  const { session, inspections } = workspace
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<RevokeState>('idle')
  const [fault, setFault] = useState<OfficeFault>()
  const close = () => setAsking(false)
  const revoke = async () => {
    close()
    if (!office) return
    setState('busy')
    const revoked = await office.revokeTablet(device)
    setFault(revoked.ok ? undefined : revoked.error)
    if (!revoked.ok) return setState('idle')
    if (!revoked.value.done) return setState('refused')
    // What is not kept of it now is owed, and made by itself: see session/watch-keys.ts.
    const kept = await leaveOutOfAll(session, inspections.value.keys(), device)
    setState(kept.ok ? 'done' : 'key-owed')
    void office.sendNow()
  }
  return (
    <>
      <div role="status">
        {fault && <FaultNotice fault={fault} />}
        {state === 'done' && <p>{words.done}</p>}
        {state === 'key-owed' && <Notice kind="warning">{words.keyOwed}</Notice>}
        {state === 'refused' && <Notice kind="warning">{words.refused}</Notice>}
      </div>
      {state !== 'done' && state !== 'key-owed' && (
        <Button
          kind="quiet"
          label={words.actFor(name)}
          unavailable={state === 'busy'}
          onClick={() => setAsking(true)}
        >
          {words.act}
        </Button>
      )}
      <AskFirst
        act={words.act}
        onAgree={() => void revoke()}
        open={isAsking}
        title={words.title(name)}
        onClose={close}
      >
        <ul>
          {words.points(name).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </AskFirst>
    </>
  )
}
