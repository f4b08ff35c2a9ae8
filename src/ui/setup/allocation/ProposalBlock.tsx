/**
 * One officer's cases in a suggestion: which, from whom, and why in words.
 * [AL10]
 */
import type { AllocationCase, PlacedBlock } from '../../../domain/sampling/allocation/allocation.ts'
import type { WishSource } from '../../../session/allocation-wish.ts'
import { allocationWords } from '../../words/allocation.ts'
import { groundToWords } from './ground-to-words.ts'

const words = allocationWords.proposal
const ORDER = new Intl.Collator('en-GB', { numeric: true })

export interface ProposalBlockProps {
  readonly source: WishSource
  readonly block: PlacedBlock
}

export function ProposalBlock({ source, block }: ProposalBlockProps) {
  const { inspection, lines } = source
  const nameOf = (one: AllocationCase) =>
    one.assessor === undefined ? undefined : inspection.people.get(one.assessor)?.name
  const references = block.cases
    .map(({ stream }) => lines.get(stream)?.reference ?? '')
    .toSorted(ORDER.compare)
  const from = new Set(
    block.cases
      .filter(({ assessor }) => assessor !== block.assessor)
      .map((one) => nameOf(one) ?? ''),
  )
  const formers = [...from].filter((name) => name !== '')
  return (
    <li class="proposal-block">
      <p class="proposal-block__title">
        {block.officer ?? words.noOfficer}
        {from.size === 0 && <span class="muted"> {words.stays}</span>}
        {formers.length > 0 && <span class="muted"> {words.from(formers)}</span>}
      </p>
      <p class="proposal-block__cases">{references.join(', ')}</p>
      <p class="muted">
        {block.grounds.map((ground) => groundToWords(ground, inspection)).join(' ')}
      </p>
    </li>
  )
}
