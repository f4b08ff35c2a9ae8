/**
 * One worker made before it is needed: while a passphrase is typed, and not after.
 * [UN1]
 *
 * On a slow tablet a worker's start takes a tenth of a second. The spare knows
 * nothing until it is taken, and is taken once.
 */
export interface SpareWorker {
  /** Makes the spare, unless there is one. */
  prepare(): void
  /** The spare, or a fresh worker where none was made or the spare did not start. */
  take(): Worker
}

export function createSpareWorker(create: () => Worker): SpareWorker {
  let spare: Worker | undefined
  return {
    prepare() {
      if (spare) return
      const made = create()
      // Whoever took it by then listens on their own.
      made.onerror = () => {
        if (spare === made) spare = undefined
      }
      spare = made
    },
    take() {
      const taken = spare ?? create()
      spare = undefined
      return taken
    },
  }
}
