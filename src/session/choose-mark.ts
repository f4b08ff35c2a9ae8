/**
 * Chooses between what two people did without knowing of each other: two lists,
 * two draws, or two replacements of one case.  [SA32]
 *
 * The choice is an operation that replaces all of them. Cases of what was not
 * chosen are set aside and taken from whoever has them; their work stays
 * readable.
 */
import type { OpId } from '../base/brand.ts'
import { err, type Result } from '../base/result.ts'
import { readRegister } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { keepSetUp, readSetUp } from './keep-set-up.ts'
import type { Session } from './session.ts'

export type ChooseFault = NotKept | { readonly kind: 'no-such-choice' }

/** `path` is a register of the set-up, `chosen` the operation whose value is to hold. */
export async function chooseMark(
  session: Session,
  inspection: Inspection,
  { path, chosen }: { readonly path: string; readonly chosen: OpId },
): Promise<Result<number, ChooseFault>> {
  const setUp = await readSetUp(session, inspection)
  const reading = readRegister(setUp.state.get(path))
  const heads = reading.kind === 'conflict' ? reading.heads : []
  const head = heads.find(({ id }) => id === chosen)
  if (!head) return err({ kind: 'no-such-choice' })
  return keepSetUp(session, setUp, { values: new Map([[path, head.value]]) })
}
