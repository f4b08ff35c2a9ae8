/**
 * Long work in slices, with the screen's turn between them.  [UI51]
 *
 * Promises alone do not give it: what they resolve runs in the same task, and a
 * sample of hundreds of cases would hold the screen for half a second.
 */

/** A timer would rest for 4 ms each time: a third of a second over a whole list. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** What is under way at a time: the next slice begins while the threads of the last still work. */
const AHEAD = 4

/** As `Promise.all` over `map`, in order; `size` of them are begun in one turn. */
export async function mapInSlices<T, U>(
  items: readonly T[],
  size: number,
  map: (item: T) => U | Promise<U>,
): Promise<U[]> {
  const slices: Promise<U[]>[] = []
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await nextTask()
    await slices.at(-AHEAD)
    slices.push(Promise.all(items.slice(at, at + size).map((item) => map(item))))
  }
  return (await Promise.all(slices)).flat()
}
