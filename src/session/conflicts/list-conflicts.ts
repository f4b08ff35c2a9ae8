/**
 * The registers of a case in which values differ.  [HI12 UI4]
 *
 * That one is left open on purpose is no conflict of its own, however many people
 * said so.
 */
import { parsePath } from '../../domain/assessment/paths.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'

export function listConflicts(state: StreamState): string[] {
  const differing: string[] = []
  for (const [path, register] of state) {
    if (register.heads.length < 2 || readRegister(register).kind !== 'conflict') continue
    if (parsePath(path).kind !== 'left-open') differing.push(path)
  }
  return differing.sort()
}
