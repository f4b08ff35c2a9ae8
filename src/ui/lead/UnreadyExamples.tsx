/**
 * Examples that are marked and not ready: they stay, and are one tap away.  [UI94]
 */
import type { FoundExample } from '../../session/examples.ts'
import { Details } from '../parts/Details.tsx'
import { exampleWords, leadExampleWords as words } from '../words/examples.ts'
import { ExampleLink } from './ExampleLink.tsx'

export function UnreadyExamples({ found }: { found: readonly FoundExample[] }) {
  const unready = found.filter(({ state }) => state !== 'ready')
  if (unready.length === 0) return null
  return (
    <Details summary={words.unready(unready.length)}>
      <ul class="plain-list">
        {unready.map(({ stream, keyQuestion, state }) => (
          <li key={`${stream} ${keyQuestion}`} class="unready">
            <ExampleLink stream={stream} keyQuestion={keyQuestion} />
            <span class="muted">{exampleWords.state[state]}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
