/**
 * The time by the office's clock, as far as this tablet knows it, drawn anew each
 * minute.  [PE10]
 *
 * What the office tells of tablets is in its own time: a lead's clock that is
 * wrong must not make others look silent.
 */
import { useEffect, useState } from 'preact/hooks'
import { useApp, useOpen } from '../shell/app-model.ts'

const EVERY_MS = 60_000

export function useOfficeNow(): number {
  const { wallMs } = useApp().deps.device
  const { office, workspace } = useOpen()
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((count) => count + 1), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const off = office?.status.value.clockOffMinutes ?? 0
  // Never before what the office itself said last.
  const saidMs = Date.parse(workspace.hello.value?.time ?? '') || 0
  return Math.max(saidMs, wallMs() - off * EVERY_MS)
}
