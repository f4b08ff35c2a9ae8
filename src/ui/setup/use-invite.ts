/**
 * Naming a person: what was typed, what is wrong with it, the link that came of
 * it.  [UI9 SV6]
 */
import { useState } from 'preact/hooks'
import type { Inspection } from '../../session/inspections.ts'
import { invite } from '../../session/people.ts'
import { useOpen } from '../shell/app-model.ts'
import type { Role } from '../shell/roles.ts'
import { commonWords } from '../words/common.ts'
import { peopleWords } from '../words/setup.ts'
import type { MadeLink } from './InviteLink.tsx'

export const NAME_FIELD = 'invite-name'

const words = peopleWords.invite

export interface InviteState {
  readonly name: string
  readonly role: Role
  readonly error: string | undefined
  readonly fault: string | undefined
  readonly link: MadeLink | undefined
  setName(name: string): void
  setRole(role: Role): void
  submit(): Promise<void>
  closeLink(): void
}

export function useInvite(inspection: Inspection): InviteState {
  const { workspace } = useOpen()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('assessor')
  const [error, setError] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [link, setLink] = useState<MadeLink>()
  const submit = async () => {
    const wanted = name.trim()
    const problem = findProblem(inspection, wanted)
    setError(problem)
    if (problem !== undefined) return document.getElementById(NAME_FIELD)?.focus()
    const made = await invite(workspace.session, inspection, { name: wanted, role })
    setFault(made.ok ? undefined : commonWords.notKeptReasons[made.error.kind])
    if (!made.ok) return
    // What the office has not heard of yet is counted before the link says whether it works.
    await workspace.refreshAll()
    setLink({ name: wanted, code: made.value.code })
    setName('')
  }
  return {
    name,
    role,
    error,
    fault,
    link,
    setName,
    setRole,
    submit,
    closeLink: () => setLink(undefined),
  }
}

function findProblem({ people }: Inspection, name: string): string | undefined {
  if (name === '') return words.noName
  const same = [...people.values()].find((one) => one.name.toLowerCase() === name.toLowerCase())
  return same && words.known(same.name)
}
