/**
 * Which roles lead an inspection: they set it up, give cases and keys, and end it.
 * The endpoint has a rule of its own, which decides.  [UI42]
 */
export const canLead = (role: string | undefined): boolean =>
  role === 'lead' || role === 'operations'
