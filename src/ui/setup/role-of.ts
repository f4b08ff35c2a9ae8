/**
 * A role as the set-up has it, which may be one of a newer version.
 */
import type { Role } from '../shell/roles.ts'
import { roleWords } from '../words/roles.ts'

/** In the order in which they are offered. */
export const ROLES: readonly Role[] = ['assessor', 'lead', 'operations', 'reviewer', 'analyst']

const isRole = (role: string): role is Role => Object.hasOwn(roleWords, role)

/** The least that may be done, where this build does not know the role. */
export const roleOf = (role: string): Role => (isRole(role) ? role : 'assessor')

export const roleToWords = (role: string): string => (isRole(role) ? roleWords[role] : role)
