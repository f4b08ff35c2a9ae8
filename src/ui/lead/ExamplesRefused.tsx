/**
 * Why nothing may leave: which example, what in it, and the way there.  [UI94]
 */
import type { UnansweredHits } from '../../session/examples.ts'
import { Notice } from '../parts/Notice.tsx'
import { leadExampleWords as words } from '../words/examples.ts'
import { ExampleLink } from './ExampleLink.tsx'

export function ExamplesRefused({ refused }: { refused: UnansweredHits }) {
  return (
    <Notice kind="warning" title={words.refusedTitle}>
      <p>{words.refused}</p>
      <ul>
        {refused.examples.map(({ stream, keyQuestion, hits }) => (
          <li key={`${stream} ${keyQuestion}`}>
            <ExampleLink stream={stream} keyQuestion={keyQuestion} />{' '}
            {[...new Set(hits.map(({ text }) => `“${text}”`))].join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
