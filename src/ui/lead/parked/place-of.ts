/**
 * Where a piece of work belongs, in words.  [UI190]
 */
import type { StreamId } from '../../../base/brand.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Workspace } from '../../../session/workspace.ts'
import { isInterview } from '../../shell/sync/is-interview.ts'
import { parkedPageWords as words } from '../../words/parked.ts'

export function placeOf(workspace: Workspace, { id }: Inspection, stream: StreamId): string {
  const reference = workspace.lines.value.get(stream)?.reference
  if (reference) return words.inCase(reference)
  if (isInterview(workspace, stream)) return words.inInterview
  return String(stream) === String(id) ? words.inSetUp : words.elsewhere
}
