/**
 * For each person what a suggestion gives them, folded under their name.  [UI63 AL10]
 */
import type { PersonId } from '../../../base/brand.ts'
import type { PlacedBlock } from '../../../domain/sampling/allocation/allocation.ts'
import type { WishSource } from '../../../session/allocation-wish.ts'
import { Details } from '../../parts/Details.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { ProposalBlock } from './ProposalBlock.tsx'

const words = allocationWords.proposal

export interface ProposalGetsProps {
  readonly source: WishSource
  readonly placed: readonly PlacedBlock[]
  readonly people: readonly PersonId[]
}

export function ProposalGets({ source, placed, people }: ProposalGetsProps) {
  const gets = people
    .map((person) => ({ person, blocks: placed.filter(({ assessor }) => assessor === person) }))
    .filter(({ blocks }) => blocks.length > 0)
  return (
    <div class="proposal__gets">
      {gets.map(({ person, blocks }) => {
        const cases = blocks.reduce((sum, block) => sum + block.cases.length, 0)
        const name = source.inspection.people.get(person)?.name ?? ''
        return (
          <Details key={person} summary={words.gets(name, cases)}>
            <ul class="plain-list proposal__blocks">
              {blocks.map((block) => (
                <ProposalBlock key={block.cases[0]?.stream} source={source} block={block} />
              ))}
            </ul>
          </Details>
        )
      })}
    </div>
  )
}
