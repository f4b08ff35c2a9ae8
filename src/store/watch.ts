/**
 * Tells the screens of every tab that a stream, the queue or the office's word
 * has changed. Said after the transaction, never before, and never taken as
 * proof: whoever is told reads again.  [DV4]
 */
import type { StreamId } from '../base/brand.ts'

export interface Told {
  readonly streams: readonly StreamId[]
  /** 'written': by a person on this tablet. 'arrived': from the office. 'word': counts and access only. */
  readonly what: 'written' | 'arrived' | 'word'
}

export interface Watchers {
  /** Everybody but the teller's own tab hears it by channel; the own tab at once. */
  tell(told: Told): void
  /** Returns the way to stop. */
  watch(listener: (told: Told, own: boolean) => void): () => void
  close(): void
}

export function createWatchers(channelName: string): Watchers {
  const listeners = new Set<(told: Told, own: boolean) => void>()
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    for (const listener of listeners) listener(data, false)
  }
  return {
    tell(told) {
      for (const listener of listeners) listener(told, true)
      channel.postMessage(told)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      channel.close()
      listeners.clear()
    },
  }
}
