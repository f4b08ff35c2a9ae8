/**
 * The loads side by side: a number and a bar for each person.  [UI9]
 */
import { peopleWords } from '../words/setup.ts'
import type { Load } from './list-loads.ts'

const words = peopleWords.loads

export function Loads({ loads }: { loads: readonly Load[] }) {
  const most = Math.max(1, ...loads.map(({ cases }) => cases))
  return (
    <ul class="loads" aria-label={words.title}>
      {loads.map(({ person, name, cases }) => (
        <li key={person ?? 'nobody'} class="loads__one">
          <span class="loads__name">{person === undefined ? words.nobody : name}</span>
          <svg
            class="loads__bar"
            viewBox="0 0 100 12"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect
              class={person === undefined ? 'loads__fill loads__fill--nobody' : 'loads__fill'}
              width={(100 * cases) / most}
              height="12"
            />
          </svg>
          <span class="loads__count tabular">{cases === 0 ? words.none : words.cases(cases)}</span>
        </li>
      ))}
    </ul>
  )
}
