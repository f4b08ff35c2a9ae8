/**
 * What was jotted down in a case, from its registers, linked to what its form
 * asks now.  [JO2 JO49]
 */
import { type Jotting, listJottings } from '../domain/assessment/jottings.ts'
import type { Form } from '../domain/edition/form.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'

export function readJottings({ versions }: Form, state: StreamState): Jotting[] {
  return listJottings(state.keys(), {
    read(path) {
      const reading = readRegister(state.get(path))
      return reading.kind === 'value' ? reading.value : undefined
    },
    isConflict: (path) => readRegister(state.get(path)).kind === 'conflict',
    toAsked: versions?.paths.toAsked,
  })
}
