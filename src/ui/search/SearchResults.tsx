/**
 * What was found, by case.  [SR5]
 */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StreamId } from '../../base/brand.ts'
import { readUnsent } from '../../session/search/read-unsent.ts'
import type { Workspace } from '../../session/workspace.ts'
import { useAssessMemory } from '../assess/assess-memory.ts'
import { isReturnedCase } from '../assess/list-cases.ts'
import { useOpen } from '../shell/app-model.ts'
import { toDay } from '../words/common.ts'
import { searchWords as words } from '../words/search.ts'
import { groupHits, type HitGroup } from './group-hits.ts'
import { ResultGroup } from './ResultGroup.tsx'
import type { useSearch } from './use-search.ts'

const listReturned = ({ lines, inspections }: Workspace): ReadonlySet<StreamId> =>
  new Set(
    [...lines.value.values()]
      .filter((line) => isReturnedCase(line, inspections.value.get(line.inspection)))
      .map(({ stream }) => stream),
  )

const countHits = (groups: readonly HitGroup[]): number =>
  groups.reduce((sum, { hits }) => sum + hits.length, 0)

/** More cases than this nobody reads; one more word narrows them. */
const MOST_GROUPS = 60

export function SearchResults({ sitting }: { sitting: ReturnType<typeof useSearch> }) {
  const { search, filters, found, typed } = sitting
  const { workspace } = useOpen()
  const { places } = useAssessMemory()
  const unsent = useSignal<ReadonlySet<StreamId>>(new Set())
  const waiting = workspace.queue.value.unsent
  useEffect(() => {
    void readUnsent(workspace.session).then((streams) => {
      unsent.value = streams
    })
  }, [workspace, unsent, waiting])
  const groups = useComputed(() =>
    groupHits(
      {
        cases: search.cases.value,
        lines: workspace.lines.value,
        questions: search.questions.value,
        returned: listReturned(workspace),
        parked: new Set(workspace.hello.value?.parked.flatMap(({ stream }) => stream ?? [])),
        unsent: unsent.value,
        today: toDay(workspace.session.clock.now()),
      },
      filters.value,
      found.value?.hits,
    ),
  )
  if (typed.value.trim() === '' && filters.value.size === 0) return <p>{words.begin}</p>
  if (typed.value.trim() !== '' && !found.value) return null
  const all = groups.value
  const ofCases = all.filter(({ stream }) => stream !== undefined)
  const count = countHits(all)
  const inCases = countHits(ofCases)
  const counts = { places: inCases, cases: ofCases.length, others: count - inCases }
  const { hits = [], total = 0, words: like = new Set<string>() } = found.value ?? {}
  const left = [...places.keys()].at(-1)
  const home = left ?? search.cases.value.keys().next().value
  return (
    <div class="results">
      <p role="status">{count === 0 ? words.nothing : words.found(counts)}</p>
      {hits.length < total && <p class="muted">{words.first(hits.length, total)}</p>}
      {all.slice(0, MOST_GROUPS).map((group) => (
        <ResultGroup key={group.stream ?? ''} group={group} like={like} home={home} />
      ))}
    </div>
  )
}
