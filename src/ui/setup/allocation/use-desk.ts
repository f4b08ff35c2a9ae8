/**
 * The desk and the facts of the set-up on screen, following what is written here
 * and what arrives.  [AL11 AL18]
 */
import { useEffect, useState } from 'preact/hooks'
import type { InspectionId } from '../../../base/brand.ts'
import { type Desk, readDesk, watchDesk } from '../../../session/desk.ts'
import { readSetUpFacts, type SetUpFacts } from '../../../session/set-up-facts.ts'
import { useOpen } from '../../shell/app-model.ts'

export interface UsedDesk {
  readonly desk: Desk
  readonly facts: SetUpFacts
}

/** Undefined until it was read once. */
export function useDesk(inspection: InspectionId): UsedDesk | undefined {
  const { session } = useOpen().workspace
  const [used, setUsed] = useState<UsedDesk>()
  useEffect(() => {
    const reading = { latest: 0 }
    const read = async () => {
      reading.latest += 1
      const own = reading.latest
      const [desk, facts] = await Promise.all([
        readDesk(session, inspection),
        readSetUpFacts(session, inspection),
      ])
      // A slow reading never takes the place of a later one.
      if (own === reading.latest) setUsed({ desk, facts })
    }
    void read()
    const stop = watchDesk(session, inspection, () => void read())
    return () => {
      reading.latest += 1
      stop()
    }
  }, [session, inspection])
  return used
}
