/**
 * What a lead does for one person: give the key to their tablet, make a fresh
 * link, withdraw one, remove them, take them in again.  [UI69 SE4 SV6 PE3 PE6 PE8]
 *
 * Each is kept here first and waits for the office, which is spoken to at once.
 */
import { useState } from 'preact/hooks'
import type { DeviceId } from '../../base/brand.ts'
import type { Result } from '../../base/result.ts'
import type { Inspection } from '../../session/inspections.ts'
import { removeMember, takeBackMember } from '../../session/members.ts'
import {
  grantKey,
  inviteAgain,
  type WaitingDevice,
  withdrawInvitations,
} from '../../session/people.ts'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import type { MadeLink } from './InviteLink.tsx'
import type { OpenInvitation, PersonRow } from './list-people.ts'
import { roleOf } from './role-of.ts'

export interface PeopleActs {
  /** Given a key here, and not confirmed by the office yet. */
  readonly given: ReadonlySet<DeviceId>
  /** Hashes of links that were withdrawn here, and not confirmed by the office yet. */
  readonly withdrawn: ReadonlySet<string>
  readonly link: MadeLink | undefined
  readonly fault: string | undefined
  readonly removed: { readonly name: string; readonly cases: number } | undefined
  give(device: WaitingDevice): Promise<void>
  freshLink(row: PersonRow): Promise<void>
  withdraw(invitations: readonly OpenInvitation[]): Promise<void>
  remove(row: PersonRow): Promise<void>
  takeBack(row: PersonRow): Promise<void>
  closeLink(): void
}

interface NotKeptKind {
  readonly kind: keyof typeof commonWords.notKeptReasons
}

const hashesOf = (invitations: readonly OpenInvitation[]) =>
  invitations.map(({ codeHash }) => codeHash)

export function usePeopleActs(inspection: Inspection): PeopleActs {
  const { workspace, office } = useOpen()
  const { session } = workspace
  const [given, setGiven] = useState<ReadonlySet<DeviceId>>(new Set())
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set())
  const [link, setLink] = useState<MadeLink>()
  const [fault, setFault] = useState<string>()
  const [removed, setRemoved] = useState<PeopleActs['removed']>()
  /** Says what was not kept; what was kept goes to the office at once. */
  const settle = <T>(kept: Result<T, NotKeptKind>, onKept: (value: T) => void) => {
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
    if (!kept.ok) return
    onKept(kept.value)
    void office?.sendNow()
  }
  const end = (hashes: readonly string[]) => setWithdrawn(new Set([...withdrawn, ...hashes]))
  return {
    given,
    withdrawn,
    link,
    fault,
    removed,
    async give(device) {
      settle(await grantKey(session, inspection.id, device), () =>
        setGiven(new Set([...given, device.device])),
      )
    },
    async freshLink({ person, name, role, invitations }) {
      const ending = hashesOf(invitations)
      settle(await inviteAgain(session, { person, role: roleOf(role), ending }), ({ code }) => {
        end(ending)
        setLink({ name, code })
      })
    },
    async withdraw(invitations) {
      const hashes = hashesOf(invitations)
      settle(await withdrawInvitations(session, hashes), () => end(hashes))
    },
    async remove({ person, name, invitations }) {
      const ending = hashesOf(invitations)
      settle(await removeMember(session, inspection, { person, ending }), (cases) =>
        setRemoved({ name, cases }),
      )
    },
    async takeBack({ person, name, role }) {
      const back = { person, role: roleOf(role) }
      settle(await takeBackMember(session, inspection, back), ({ code }) => setLink({ name, code }))
    },
    closeLink: () => setLink(undefined),
  }
}
