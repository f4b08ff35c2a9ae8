/**
 * Tells the idle lock what the person does, and keeps what is being typed when
 * the page is put away.  [UI6 OP7]
 *
 * Looking is not working: a pointer that only moves does not count, a scroll does.
 */
import type { IdleLock } from '../../session/lock.ts'

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'scroll', 'touchstart'] as const

export interface IdleListener {
  readonly idle: IdleLock
  readonly flush: () => void
}

export function watchIdle({ idle, flush }: IdleListener): () => void {
  const ended = new AbortController()
  const { signal } = ended
  const options = { signal, passive: true, capture: true }
  for (const sign of SIGNS) document.addEventListener(sign, idle.active, options)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') {
        flush()
        idle.hidden()
      } else idle.visible()
    },
    { signal },
  )
  addEventListener('pagehide', flush, { signal })
  return () => ended.abort()
}
