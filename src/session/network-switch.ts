/**
 * The app's one way to the network, with a switch.  [RT10 RT11]
 *
 * While it is off every call is refused as if there were no network, and calls
 * that are under way are broken off. It lives in this page's memory alone: a
 * crash or a restart turns it on again.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'

export type FetchPath = (path: string, init: RequestInit) => Promise<Response>

export interface NetworkSwitch {
  readonly fetch: FetchPath
  readonly isCut: ReadonlySignal<boolean>
  /** Off; what it returns turns it on again, and does so once. */
  cut(): () => void
}

export function createNetworkSwitch(fetchPath: FetchPath): NetworkSwitch {
  const cuts = new Set<symbol>()
  const isCut = signal(false)
  const state = { underWay: new AbortController() }
  return {
    isCut,
    async fetch(path, init) {
      if (isCut.peek()) throw new TypeError('the network is switched off in this app')
      const signals = [state.underWay.signal, ...(init.signal ? [init.signal] : [])]
      return fetchPath(path, { ...init, signal: AbortSignal.any(signals) })
    },
    cut() {
      const mark = Symbol('cut')
      cuts.add(mark)
      isCut.value = true
      state.underWay.abort()
      return () => {
        cuts.delete(mark)
        if (cuts.size > 0 || !isCut.peek()) return
        state.underWay = new AbortController()
        isCut.value = false
      }
    },
  }
}
