/**
 * One whole line jotted down in an open case, as the bar at its foot does it.
 * Returns its id; empty where there was nothing to keep.
 */

import { createJotLine } from '../../src/session/jot.ts'
import type { OpenCase } from '../../src/session/open-case.ts'
import type { Session } from '../../src/session/session.ts'

export function jotDown(
  session: Session,
  open: OpenCase,
  text: string,
  questions: readonly string[] = [],
): string {
  const line = createJotLine(session, open)
  line.input(text)
  return line.end(questions) ?? ''
}
