/**
 * What a suggestion cannot settle: cases that nobody may take, begun cases of
 * somebody with a conflict of interest, cases that are not here.  [AL4 UI63]
 */
import type { Allocation, AllocationCase } from '../../../domain/sampling/allocation/allocation.ts'
import type { DeclaredInterest } from '../../../domain/sampling/allocation/interests.ts'
import type { WishSource } from '../../../session/allocation-wish.ts'
import { Notice } from '../../parts/Notice.tsx'
import { allocationWords } from '../../words/allocation.ts'

const words = allocationWords.proposal

export interface ProposalProblemsProps {
  readonly source: WishSource
  readonly allocation: Allocation
}

export function ProposalProblems({ source, allocation }: ProposalProblemsProps) {
  const { inspection, lines } = source
  const { unplaced, kept, loads } = allocation
  const taken = kept.filter(({ interest }) => interest !== undefined)
  const away = [...inspection.assessors.keys()].filter((stream) => !lines.has(stream)).length
  const toCase = ({ stream, officer }: AllocationCase) =>
    words.caseOf(lines.get(stream)?.reference ?? '', officer)
  const toWords = ({ person, ...interest }: DeclaredInterest) =>
    words.interest(
      inspection.people.get(person)?.name ?? '',
      allocationWords.interests.against(interest),
    )
  return (
    <>
      {loads.length === 0 && <Notice kind="warning">{words.noAssessors}</Notice>}
      {unplaced.length > 0 && loads.length > 0 && (
        <Notice kind="warning" title={words.unplaced(unplaced.length)}>
          <ul>
            {unplaced.map(({ case: one, interests }) => (
              <li key={one.stream}>{words.reason(toCase(one), interests.map(toWords))}</li>
            ))}
          </ul>
        </Notice>
      )}
      {taken.length > 0 && (
        <Notice kind="warning" title={words.begunBarred(taken.length)}>
          <p>{words.begunBarredBody}</p>
          <ul>
            {taken.map(({ case: one, interest }) => (
              <li key={one.stream}>
                {words.reason(toCase(one), interest ? [toWords(interest)] : [])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {away > 0 && <Notice>{words.away(away)}</Notice>}
    </>
  )
}
