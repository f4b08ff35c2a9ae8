/**
 * What is out of a sample: replaced cases with reason, successor and author, and
 * cases of what was not chosen.  [UI53 SA35]
 */
import type { StreamId } from '../../../base/brand.ts'
import type { ReplacedMark } from '../../../domain/sampling/marks.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Agreed, Sample } from '../../../session/samples.ts'
import { toDayAndTime } from '../../words/common.ts'
import { replaceWords as words } from '../../words/samples.ts'
import { nameOf } from './state-to-words.ts'

export interface ReplacedCase {
  readonly stream: StreamId
  /** Undefined while the case is not on this tablet. */
  readonly reference: string | undefined
  readonly reason: string
  readonly by: string
  readonly who: string
  /** Two people replaced it, and one replacement is to be chosen. */
  readonly differing: Extract<Agreed<ReplacedMark>, { kind: 'differing' }> | undefined
}

export interface OutView {
  readonly replaced: readonly ReplacedCase[]
  readonly notChosen: readonly { readonly stream: StreamId; readonly reference: string }[]
}

export interface OutSources {
  readonly inspection: Inspection
  readonly caseType: string
  readonly sample: Sample
  readonly lines: ReadonlyMap<StreamId, CaseLine>
  readonly aside: ReadonlyMap<StreamId, CaseLine>
}

export function listReplaced(sources: OutSources): OutView {
  const { inspection, caseType, sample } = sources
  const others = [...inspection.setAside].filter(
    ([, one]) => one.caseType === caseType && one.why !== 'replaced',
  )
  return {
    replaced: [...sample.replacements].flatMap(([stream, agreed]) =>
      agreed.kind === 'none' ? [] : [toReplaced(sources, stream, agreed)],
    ),
    notChosen: others.flatMap(([stream]) => {
      const reference = referenceOf(sources, stream)
      return reference === undefined ? [] : [{ stream, reference }]
    }),
  }
}

export const referenceOf = ({ lines, aside }: OutSources, stream: StreamId): string | undefined =>
  (lines.get(stream) ?? aside.get(stream))?.reference ?? undefined

export const reasonToLabel = ({ edition }: Inspection, reason: string): string =>
  edition?.sampling.replacement.reasons.find(({ id }) => id === reason)?.label ?? reason

function toReplaced(
  sources: OutSources,
  stream: StreamId,
  agreed: Exclude<Agreed<ReplacedMark>, { kind: 'none' }>,
): ReplacedCase {
  const { inspection } = sources
  const reference = referenceOf(sources, stream)
  if (agreed.kind === 'differing') {
    const open = { stream, reference, reason: words.undecided, by: '', who: '' }
    return { ...open, differing: agreed }
  }
  const { value, author, at } = agreed
  return {
    stream,
    reference,
    reason: reasonToLabel(inspection, value.reason),
    by: referenceOf(sources, value.by) ?? words.notHere,
    who: `${nameOf(inspection, author)}, ${toDayAndTime(at)}`,
    differing: undefined,
  }
}
