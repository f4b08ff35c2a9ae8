/**
 * The versions of the edition that an inspection has been judged by, oldest
 * first, as its set-up tells.  [EC9 EC11 EC12]
 *
 * The edition that the inspection was made with stays where an older app looks
 * for it; each later version hangs on the one before. A step that this tablet
 * cannot take (not whole yet, two that differ, one that follows something else)
 * is not taken: the tablet goes on with the version it has and says so.
 */
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { loadEdition } from '../domain/edition/editions.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { type PackMark, parsePackMark, readPack } from './edition-packs.ts'

export interface EditionVersions {
  /** Empty while this tablet lacks the edition that the inspection was made with. */
  readonly editions: readonly Edition[]
  /** Why there is a later version that is not in use here. */
  readonly halted?: 'not-here' | 'differing'
}

export async function readVersions(state: StreamState, base: string): Promise<EditionVersions> {
  const first = await readFirst(state, base)
  if (!first) return { editions: [] }
  const editions = [first]
  for (let last = first; ; ) {
    const reading = readRegister(state.get(setUpPaths.nextEdition(last.id)))
    if (reading.kind === 'unanswered') return { editions }
    if (reading.kind === 'conflict') return { editions, halted: 'differing' }
    const next = await readNext(state, editions, parsePackMark(reading.value))
    if (!next) return { editions, halted: 'not-here' }
    editions.push(next)
    last = next
  }
}

async function readFirst(state: StreamState, base: string): Promise<Edition | undefined> {
  const reading = readRegister(state.get(setUpPaths.editionPack))
  const mark = reading.kind === 'value' ? parsePackMark(reading.value) : undefined
  if (mark?.edition === base) return readPack(state, mark)
  const bundled = await loadEdition(base)
  return bundled.ok ? bundled.value : undefined
}

/** Nothing that stands in the line already: versions that follow each other in a circle end there. */
async function readNext(
  state: StreamState,
  editions: readonly Edition[],
  mark: PackMark | undefined,
): Promise<Edition | undefined> {
  const next = mark && (await readPack(state, mark))
  const isNew = next && editions.every(({ id }) => id !== next.id)
  return isNew && next.follows?.edition === editions.at(-1)?.id ? next : undefined
}
