/**
 * What has to be looked at on the tablet itself: the app's files, the browser's
 * promise, the room, the editions, the lock, what lies in the store. Looked at when the page is shown,
 * when it becomes visible again, and on a press.  [RT5]
 */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../domain/edition/editions.ts'
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
      countMissing(editions === '' ? [DEFAULT_EDITION_ID] : editions.split(' ')),
      session.practice ? false : hasVault(deps),
      workspace.refreshAll(),
    ])
    setFacts({ persisted, freeBytes, editionsMissing, isSealed, isCounted: true })
  }, [deps, session, editions, workspace])
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

async function countMissing(ids: readonly string[]): Promise<number> {
  const loaded = await Promise.all(ids.map(loadEdition))
  return loaded.filter((one) => !one.ok).length
}

/** The vault as it lies on the disk now. */
async function hasVault({ device }: AppDeps): Promise<boolean> {
  const header = await device.header.read()
  return typeof header !== 'string' && header.vault.sealed.length > 0
}
