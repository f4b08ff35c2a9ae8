/**
 * Whether Casebook's store is open in another tab as well.  [SF4]
 *
 * A lock that the first tab holds as long as it lives; whoever waits for it is a
 * second one, and becomes the first when that goes. Where the browser has no
 * locks nothing is said.
 */
export function watchTabs(name: string, onChange: (isSecond: boolean) => void): () => void {
  const ended = new AbortController()
  const hold = new Promise<void>((resolve) =>
    ended.signal.addEventListener('abort', () => resolve()),
  )
  const lock = `${name}-tab`
  const wait = async () => {
    await navigator.locks.request(lock, { signal: ended.signal }, () => {
      onChange(false)
      return hold
    })
  }
  const begin = async () => {
    const isFirst = await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (held) await hold
      return held !== null
    })
    if (isFirst || ended.signal.aborted) return
    onChange(true)
    await wait()
  }
  // Ended while it waited: nobody is there to be told.
  void begin().catch(() => undefined)
  return () => ended.abort()
}
