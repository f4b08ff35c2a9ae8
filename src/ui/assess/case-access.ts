/**
 * Whose case it is for the person who has it open.  [UI15 SV6]
 *
 * Never takes an answer away from somebody who is writing: a case that was moved
 * meanwhile stays writable and says so, since the office keeps such work for the
 * lead. Reviewers and analysts read what is not theirs.
 */
import type { PersonId } from '../../base/brand.ts'
import { canLead } from '../../domain/assessment/can-lead.ts'
import type { Session } from '../../session/session.ts'

/** 'set-aside': the case counts nowhere any more, and is there to be read. */
export type Access = 'mine' | 'moved' | 'other' | 'reading' | 'set-aside'

export const canWriteAs = (access: Access): boolean =>
  access !== 'reading' && access !== 'set-aside'

export function readAccess(
  { person, role }: Pick<Session, 'person' | 'role'>,
  assessor: PersonId | undefined,
): Access {
  if (assessor === person) return 'mine'
  if (role === 'assessor') return 'moved'
  return canLead(role) ? 'other' : 'reading'
}
