/**
 * The search of this sitting: made when its page is first opened, kept while the
 * page lives, with what was typed. In memory only.  [SR1 SR6]
 */
import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { createSearch, type FoundHits, type Search } from '../../session/search/create-search.ts'
import { createSearchDesk } from '../../session/search/search-desk.ts'
import { useApp, useOpen } from '../shell/app-model.ts'
import type { SearchFilter } from './group-hits.ts'

export interface SearchSitting {
  search: Search | undefined
  readonly typed: Signal<string>
  readonly filters: Signal<ReadonlySet<SearchFilter>>
  /** The answer to what is typed; undefined while nothing is. */
  readonly found: Signal<FoundHits | undefined>
}

const SittingContext = createContext<SearchSitting>({
  search: undefined,
  typed: signal(''),
  filters: signal(new Set()),
  found: signal(undefined),
})

export function useSearch(): SearchSitting & { readonly search: Search } {
  const { deps } = useApp()
  const { workspace } = useOpen()
  const sitting = useContext(SittingContext)
  sitting.search ??= createSearch(workspace, createSearchDesk(deps.createSearchWorker()))
  const { search, typed, found } = sitting
  useEffect(() => void search.refresh(), [search])
  const now = typed.value
  const { cases } = search
  // What arrives while words stand in the field is found too.
  const known = cases.value
  useEffect(() => {
    if (now.trim() === '') {
      found.value = undefined
      return
    }
    let isOld = false
    void search.find(now).then((answer) => {
      if (!isOld) found.value = answer
    })
    return () => {
      isOld = true
    }
  }, [now, known, search, found])
  return { ...sitting, search }
}
