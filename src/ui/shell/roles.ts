/**
 * What a role is shown. The endpoint decides what it may do.  [UI42]
 */
import { canLead } from '../../domain/assessment/can-lead.ts'
import type { Session } from '../../session/session.ts'

export type Role = Session['role']

/** Makes inspections, names people, hands out cases. Practice has nobody to name. */
export const canSetUp = ({ role, practice }: Session): boolean => !practice && canLead(role)

/** Everybody but an assessor, who should not judge with an eye on the rating. */
export const canSeeBoard = ({ role }: Session): boolean => role !== 'assessor'

/** Proposes ratings and writes the panel's decisions down; in practice too. */
export const canRate = ({ role }: Session): boolean => role === 'lead'

/** Whose changes are mostly set-ups and not answers. */
export const isLead = ({ role, practice }: Session): boolean => !practice && canLead(role)
