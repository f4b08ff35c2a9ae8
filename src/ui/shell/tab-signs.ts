/**
 * What the tabs of this app tell each other about the lock: that somebody works in
 * one of them, and that Hide was pressed.  [LK3 LK4]
 *
 * Says nothing of a case. One sign of work in some seconds is enough, and a tab
 * that only stands in the background says none.
 */
export interface TabSigns {
  /** Somebody works in this tab. */
  active(): void
  /** Hide was pressed here: every tab locks. */
  hide(): void
  close(): void
}

export interface TabSignsDeps {
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>
  readonly monotonicMs: () => number
  /** Heard from another tab. */
  readonly onActive: () => void
  readonly onHide: () => void
}

const QUIET_MS = 5000

export function createTabSigns(deps: TabSignsDeps): TabSigns {
  const { channel, monotonicMs, onActive, onHide } = deps
  let lastToldMs = Number.NEGATIVE_INFINITY
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'active') onActive()
    if (data === 'hide') onHide()
  }
  return {
    active() {
      if (monotonicMs() - lastToldMs < QUIET_MS) return
      lastToldMs = monotonicMs()
      channel.postMessage('active')
    },
    hide: () => channel.postMessage('hide'),
    close: () => channel.close(),
  }
}
