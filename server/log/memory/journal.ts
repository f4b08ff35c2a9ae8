/**
 * Maps that can be put back: every write notes how to undo it, so that a
 * transaction in memory is all or nothing too.
 */
export interface Journal {
  set<K, V>(map: Map<K, V>, key: K, value: V): void
  delete<K, V>(map: Map<K, V>, key: K): void
  push<V>(list: V[], value: V): void
  /** Keeps what `work` wrote, or nothing of it when it throws. */
  transact<T>(work: () => T): T
}

export function createJournal(): Journal {
  const undo: (() => void)[] = []
  const noteKey = <K, V>(map: Map<K, V>, key: K) => {
    const before = map.get(key)
    undo.push(before === undefined ? () => map.delete(key) : () => map.set(key, before))
  }
  return {
    set(map, key, value) {
      noteKey(map, key)
      map.set(key, value)
    },
    delete(map, key) {
      noteKey(map, key)
      map.delete(key)
    },
    push(list, value) {
      undo.push(() => list.pop())
      list.push(value)
    },
    transact(work) {
      undo.length = 0
      try {
        return work()
      } catch (thrown) {
        for (const step of undo.reverse()) step()
        throw thrown
      }
    },
  }
}
