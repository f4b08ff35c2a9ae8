/**
 * What the browser says of its own store: whether it keeps ours, and how much
 * room is left.  [RT5]
 *
 * Asked anew each time. Where a browser does not answer, that is what is said.
 */
export interface StorageWatch {
  isPersisted(): Promise<boolean>
  /** May show the browser's own question; true when it promises to keep the store. */
  askToPersist(): Promise<boolean>
  /** Null where the browser does not say. */
  readFreeBytes(): Promise<number | null>
  readUse(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number } | null>
}

export function createStorageWatch(storage: Partial<StorageManager> | undefined): StorageWatch {
  return {
    isPersisted: async () => (await storage?.persisted?.()) ?? false,
    askToPersist: async () => (await storage?.persist?.()) ?? false,
    async readFreeBytes() {
      const use = await readUse(storage)
      return use && Math.max(0, use.quotaBytes - use.usedBytes)
    },
    readUse: () => readUse(storage),
  }
}

async function readUse(storage: Partial<StorageManager> | undefined) {
  const { quota, usage } = (await storage?.estimate?.()) ?? {}
  return quota === undefined || usage === undefined ? null : { usedBytes: usage, quotaBytes: quota }
}
