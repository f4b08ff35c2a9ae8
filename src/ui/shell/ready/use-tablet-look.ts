/**
 * What has to be looked at on the tablet itself: the app's files, the browser's
 * promise, the room, the editions, the lock, what lies in the store. Looked at when the page is shown,
 * when it becomes visible again, and on a press.  [RT5]
 */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../domain/edition/editions.ts'
import { guidanceShelf } from '../../../domain/edition/load-guidance.ts'
import type { ReadyFacts } from '../../../session/readiness.ts'
import { type AppDeps, useApp, useOpen } from '../app-model.ts'

export type TabletFacts = Pick<
  ReadyFacts,
  'persisted' | 'freeBytes' | 'editionsMissing' | 'isSealed'
> & {
  /** The store was counted anew: what the screens had counted may be half a second old. */
  readonly isCounted: boolean
}

const NOTHING: TabletFacts = {
  persisted: undefined,
  freeBytes: undefined,
  editionsMissing: undefined,
  isSealed: undefined,
  isCounted: false,
}

export interface TabletLook {
  readonly facts: TabletFacts
  look(): Promise<void>
}

export function useTabletLook(): TabletLook {
  const { deps } = useApp()
  const { workspace } = useOpen()
  const { session, inspections } = workspace
  const [facts, setFacts] = useState<TabletFacts>(NOTHING)
  const known = inspections.value
  const editions = [...known.values()].map(({ editionId }) => editionId).join(' ')
  const look = useCallback(async () => {
    const [persisted, freeBytes, editionsMissing, isSealed] = await Promise.all([
      deps.storage.isPersisted(),
      deps.storage.readFreeBytes(),
      countMissing([...inspections.peek().values()].map(({ edition }) => edition)),
      session.practice ? false : hasVault(deps),
      workspace.refreshAll(),
    ])
    setFacts({ persisted, freeBytes, editionsMissing, isSealed, isCounted: true })
    // Counted anew when an inspection, or the edition of one, is another.
  }, [deps, session, editions, inspections, workspace])
  useEffect(() => {
    void look()
    const onShow = () => {
      if (document.visibilityState === 'visible') void look()
    }
    document.addEventListener('visibilitychange', onShow)
    return () => document.removeEventListener('visibilitychange', onShow)
  }, [look])
  // The worker is asked nothing while a rehearsal runs.
  useEffect(() => {
    if (!deps.network.isCut.peek()) void deps.lookAtApp()
  }, [deps])
  return { facts, look }
}

/** Editions that are not here, or whose guidance does not open now. */
async function countMissing(known: readonly (Edition | undefined)[]): Promise<number> {
  const editions = known.length > 0 ? [...new Set(known)] : [await loadDefault()]
  const here = await Promise.all(
    editions.map(async (edition) => edition !== undefined && guidanceShelf.isHere(edition)),
  )
  return here.filter((one) => !one).length
}

/** What an inspection that is made next would be judged by. */
async function loadDefault(): Promise<Edition | undefined> {
  const loaded = await loadEdition(DEFAULT_EDITION_ID)
  return loaded.ok ? loaded.value : undefined
}

/** The vault as it lies on the disk now. */
async function hasVault({ device }: AppDeps): Promise<boolean> {
  const header = await device.header.read()
  return typeof header !== 'string' && header.vault.sealed.length > 0
}
