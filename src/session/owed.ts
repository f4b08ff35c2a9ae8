/**
 * Which registers the disk still owes something.  [UI2]
 *
 * A burst that was kept while the next key was being pressed is not "Kept": the
 * word appears only when nothing of that register is in the air any more.
 */
import type { Registers } from './registers.ts'
import type { Session } from './session.ts'

export interface Owed {
  /** An operation was handed to the keeper. */
  owe(path: string): void
  /** It is on disk. */
  settle(path: string): void
  beginTyping(path: string): void
  endTyping(path: string): void
}

export function createOwed({ clock }: Session, registers: Registers): Owed {
  const counts = new Map<string, number>()
  const typing = new Set<string>()
  const tell = (path: string) => {
    const isOwed = typing.has(path) || (counts.get(path) ?? 0) > 0
    registers.setKeeping(path, isOwed ? { kind: 'saving' } : { kind: 'kept', at: clock.now() })
  }
  const add = (path: string, change: number) => {
    counts.set(path, (counts.get(path) ?? 0) + change)
    tell(path)
  }
  return {
    owe: (path) => add(path, 1),
    settle: (path) => add(path, -1),
    beginTyping(path) {
      if (typing.has(path)) return
      typing.add(path)
      tell(path)
    },
    endTyping(path) {
      typing.delete(path)
      tell(path)
    },
  }
}
