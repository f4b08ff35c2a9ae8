/**
 * Whether a stream is the interview with an officer: it is named as such, since
 * it has no reference and no page of its own.
 */
import type { StreamId } from '../../../base/brand.ts'
import type { Workspace } from '../../../session/workspace.ts'

export const isInterview = ({ inspections }: Workspace, stream: StreamId): boolean =>
  [...inspections.value.values()].some(({ interviews }) =>
    [...interviews.values()].includes(stream),
  )
