/**
 * The roles, as people call them.
 */
export const roleWords = {
  lead: 'lead inspector',
  operations: 'operations',
  reviewer: 'reviewer',
  analyst: 'analyst',
  assessor: 'assessor',
} as const
