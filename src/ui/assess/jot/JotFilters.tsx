/**
 * Which jottings are shown: those to link, all, or those of a tag.  [UI112]
 */
import type { Signal } from '@preact/signals'
import { isUnlinked } from '../../../domain/assessment/jottings.ts'
import { Chip } from '../../parts/Chip.tsx'
import { WrittenText } from '../../parts/WrittenText.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

/** 'unlinked', 'all', or a tag with its sign. */
export function JotFilters({ filter }: { filter: Signal<string> }) {
  const { jottings } = useCaseScreen()
  const all = jottings.value
  const tags = [...new Set(all.flatMap((one) => one.tags))].sort()
  const chips = [
    { id: 'unlinked', label: words.filter.unlinked, count: all.filter(isUnlinked).length },
    { id: 'all', label: words.filter.all, count: all.length },
    ...tags.map((tag) => ({
      id: `#${tag}`,
      label: `#${tag}`,
      count: all.filter((one) => one.tags.includes(tag)).length,
    })),
  ]
  return (
    <fieldset class="case-filters__chips">
      <legend class="hidden-words">{words.filters}</legend>
      {chips.map(({ id, label, count }) => (
        <Chip
          key={id}
          pressed={filter.value === id}
          count={count}
          onClick={() => {
            filter.value = id
          }}
        >
          <WrittenText text={label} />
        </Chip>
      ))}
    </fieldset>
  )
}
