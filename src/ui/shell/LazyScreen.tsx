/**
 * Shows a screen that is fetched on first use; nothing but a quiet word until
 * then. One that cannot be fetched is a fault for the boundary.
 */
import { useEffect } from 'preact/hooks'
import { commonWords } from '../words/common.ts'
import type { Screen } from './screens.ts'

export function LazyScreen({ screen }: { screen: Screen }) {
  useEffect(screen.load, [screen])
  const state = screen.state.value
  switch (state.kind) {
    case 'here':
      return <state.Component />
    case 'failed':
      throw state.error
    case 'away':
      return (
        <main class="page" id="main" aria-busy="true">
          <p class="shell-wait">{commonWords.loading}</p>
        </main>
      )
  }
}
