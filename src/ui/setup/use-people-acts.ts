/**
 * What a lead does for one person: give the key to their tablet, make a new link.
 * [UI9 SE4 SV6]
 *
 * Both wait for the office: it is spoken to at once.
 */
import { useState } from 'preact/hooks'
import type { DeviceId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'
import { grantKey, inviteAgain, type WaitingDevice } from '../../session/people.ts'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import type { MadeLink } from './InviteLink.tsx'
import type { PersonRow } from './list-people.ts'
import { roleOf } from './role-of.ts'

export interface PeopleActs {
  /** Given a key here, and not confirmed by the office yet. */
  readonly given: ReadonlySet<DeviceId>
  readonly link: MadeLink | undefined
  readonly fault: string | undefined
  give(device: WaitingDevice): Promise<void>
  newLink(row: PersonRow): Promise<void>
  closeLink(): void
}

export function usePeopleActs(inspection: Inspection): PeopleActs {
  const { workspace, office } = useOpen()
  const [given, setGiven] = useState<ReadonlySet<DeviceId>>(new Set())
  const [link, setLink] = useState<MadeLink>()
  const [fault, setFault] = useState<string>()
  const give = async (device: WaitingDevice) => {
    const granted = await grantKey(workspace.session, inspection.id, device)
    setFault(granted.ok ? undefined : commonWords.notKeptReasons[granted.error.kind])
    if (!granted.ok) return
    setGiven(new Set([...given, device.device]))
    void office?.sendNow()
  }
  const newLink = async ({ person, name, role }: PersonRow) => {
    const made = await inviteAgain(workspace.session, { person, role: roleOf(role) })
    setFault(made.ok ? undefined : commonWords.notKeptReasons[made.error.kind])
    if (!made.ok) return
    setLink({ name, code: made.value.code })
    void office?.sendNow()
  }
  return { given, link, fault, give, newLink, closeLink: () => setLink(undefined) }
}
