/**
 * What was jotted down in a case, from its registers, linked to what its form
 * asks now.  [JO2 JO49]
 */
import { type JotReader, type Jotting, listJottings } from '../domain/assessment/jottings.ts'
import type { Form } from '../domain/edition/form.ts'
import { type Reading, readRegister, type StreamState } from '../ops/fold.ts'

export const readJottings = (form: Form, state: StreamState): Jotting[] =>
  listJottings(
    state.keys(),
    makeJotReader(form, (path) => readRegister(state.get(path))),
  )

/** `readingOf` a register, by the path under which it is kept. */
export const makeJotReader = (
  { versions }: Form,
  readingOf: (path: string) => Reading,
): JotReader => ({
  read(path) {
    const reading = readingOf(path)
    return reading.kind === 'value' ? reading.value : undefined
  },
  isConflict: (path) => readingOf(path).kind === 'conflict',
  toAsked: versions?.paths.toAsked,
})
