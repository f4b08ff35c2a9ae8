/**
 * How many seconds the next passphrase has to wait, counted down, and whether a
 * passkey is offered.  [UI6 SE7 UI204]
 *
 * Read from the vault's header, so that a restart does not shorten it.
 */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Device } from '../../session/device.ts'
import { judgeReentry, type Reentry } from '../../session/passkeys/reentry.ts'
import { readHeader } from '../../session/read-header.ts'
import { waitLeftMs } from '../../session/unlock-wait.ts'

export interface Wait {
  readonly seconds: number
  readonly reentry: Reentry
  /** After a failure: look again. */
  look(): Promise<void>
}

const TICK_MS = 250

export function useWait(device: Device): Wait {
  const [untilMs, setUntilMs] = useState(0)
  const [seconds, setSeconds] = useState(0)
  const [reentry, setReentry] = useState<Reentry>('no-passkey')
  const look = useCallback(async () => {
    const header = await readHeader(device)
    if (typeof header === 'string') return
    setReentry(judgeReentry(device, header))
    const leftMs = waitLeftMs(device, header)
    setUntilMs(device.clock.monotonicMs() + leftMs)
    setSeconds(Math.ceil(leftMs / 1000))
  }, [device])
  useEffect(() => {
    void look()
  }, [look])
  useEffect(() => {
    const timer = setInterval(() => {
      const leftMs = untilMs - device.clock.monotonicMs()
      setSeconds(Math.max(0, Math.ceil(leftMs / 1000)))
      if (leftMs <= 0) clearInterval(timer)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [untilMs, device])
  return { seconds, reentry, look }
}
