/**
 * Where something that was set aside belongs, as far as this tablet knows.  [UI30 UI191]
 */
import type { InspectionId, StreamId } from '../../../base/brand.ts'
import type { Workspace } from '../../../session/workspace.ts'
import { syncWords } from '../../words/sync.ts'
import { isInterview } from './is-interview.ts'

const words = syncWords.parked

export interface NamedPlace {
  readonly inspection: InspectionId | null
  readonly stream: StreamId | null
}

export function placeToWords(workspace: Workspace, { stream, inspection }: NamedPlace): string {
  const { lines, inspections } = workspace
  if (stream !== null && isInterview(workspace, stream)) return words.inInterview
  const line = stream === null ? undefined : lines.value.get(stream)
  if (line) return words.inCase(line.reference ?? syncWords.noName)
  const setUp = inspection === null ? undefined : inspections.value.get(inspection)
  return setUp && String(stream) === String(inspection)
    ? words.inSetUp(setUp.title)
    : words.unknownCase
}
