/**
 * The idle lock's ears: this tab, and the other tabs of this app.  [UI6 LK3 LK4]
 *
 * Returns what Hide does: covers the screen at once, here and in every tab, and
 * locks. Practice and work do not lock each other.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp, useOpen } from './app-model.ts'
import { createTabSigns, type TabSigns } from './tab-signs.ts'
import { useRestart } from './use-restart.ts'
import { watchIdle } from './watch-idle.ts'

export interface LockEars {
  readonly isHidden: boolean
  hide(): void
}

export function useLockEars(): LockEars {
  const app = useApp()
  const { idle, workspace } = useOpen()
  const lock = useRestart()
  const [isHidden, setHidden] = useState(false)
  const signs = useRef<TabSigns | null>(null)
  const cover = useRef(() => {})
  cover.current = () => {
    setHidden(true)
    lock()
  }
  const { practice } = workspace.session
  useEffect(() => {
    const tabs = createTabSigns({
      channel: new BroadcastChannel(practice ? 'casebook-practice-tabs' : 'casebook-tabs'),
      monotonicMs: () => app.deps.device.clock.monotonicMs(),
      onActive: idle.active,
      onHide: () => cover.current(),
    })
    signs.current = tabs
    const active = () => {
      idle.active()
      tabs.active()
    }
    const flush = () => void app.openedCase?.flush()
    const stop = watchIdle({ idle: { ...idle, active }, flush })
    return () => {
      stop()
      tabs.close()
    }
  }, [idle, app, practice])
  return {
    isHidden,
    hide() {
      signs.current?.hide()
      cover.current()
    },
  }
}
