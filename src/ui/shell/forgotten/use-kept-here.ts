/**
 * What a locked tablet still has to send, looked at anew as it goes out.  [UI201 UN10]
 */
import { useEffect, useState } from 'preact/hooks'
import type { KeptHere, OfficeLink } from '../../../session/office-link.ts'

const AGAIN_MS = 2000

export function useKeptHere(office: OfficeLink | undefined): KeptHere | undefined {
  const [kept, setKept] = useState<KeptHere>()
  const status = office?.status.value
  useEffect(() => {
    if (!office) return undefined
    const ended = new AbortController()
    const look = async () => {
      const now = await office.readKept()
      if (!ended.signal.aborted) setKept(now)
    }
    void look()
    // Another tab may be the one that sends.
    const timer = setInterval(() => void look(), AGAIN_MS)
    return () => {
      ended.abort()
      clearInterval(timer)
    }
  }, [office, status])
  return kept
}
