/**
 * The guidance of an edition, fetched when it is first opened.  [GD4 GD5 FM52]
 *
 * Not in the first load, and in the service worker's cache, so it opens without
 * a network. What an edition brings along goes before Casebook's own, and a version
 * without any has that of the edition that it follows. A fetch that failed is not
 * remembered: the next opening tries again.
 */
import { assert } from '../../base/assert.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { inheritGuidance } from './change/inherit-guidance.ts'
import type { Edition } from './edition.ts'
import { loadEdition } from './editions.ts'
import { type Guidance, parseGuidance } from './guidance.ts'

export interface NoGuidance {
  /** 'no-guidance': nobody has written any. 'guidance-not-here': it could not be fetched. */
  readonly kind: 'no-guidance' | 'guidance-not-here'
}

export type GuidanceLoaders = ReadonlyMap<string, () => Promise<{ readonly default: unknown }>>

const bundled: GuidanceLoaders = new Map([
  [
    'probation-2018-19',
    () => import('./editions/probation-2018-19.guidance.json', { with: { type: 'json' } }),
  ],
])

export interface GuidanceShelf {
  /** Whether a button for it is of use. */
  has(edition: Edition): boolean
  load(edition: Edition): Promise<Result<Guidance, NoGuidance>>
  /** For "Ready to travel": true when it opens now, whatever the network. */
  isHere(edition: Edition): Promise<boolean>
}

export function createGuidanceShelf(loaders: GuidanceLoaders): GuidanceShelf {
  const loaded = new Map<string, Guidance>()
  const load = async (edition: Edition): Promise<Result<Guidance, NoGuidance>> => {
    const known = edition.guidance ?? loaded.get(edition.id)
    if (known) return ok(known)
    const fetchFile = loaders.get(edition.id)
    if (!fetchFile) return loadEarlier(edition)
    const file = await fetchFile().catch(() => undefined)
    if (!file) return err({ kind: 'guidance-not-here' })
    const parsed = parseGuidance(edition, file.default)
    assert(parsed.ok, `the bundled guidance of ${edition.id} is well formed`)
    loaded.set(edition.id, parsed.value)
    return ok(parsed.value)
  }
  const followed = ({ follows }: Edition): string | undefined =>
    follows && loaders.has(follows.edition) ? follows.edition : undefined
  const loadEarlier = async (edition: Edition): ReturnType<typeof load> => {
    const id = followed(edition)
    const before = id === undefined ? undefined : await loadEdition(id)
    if (!before?.ok) return err({ kind: 'no-guidance' })
    const earlier = await load(before.value)
    if (!earlier.ok) return earlier
    const inherited = inheritGuidance(earlier.value, before.value, edition)
    loaded.set(edition.id, inherited)
    return ok(inherited)
  }
  return {
    has: (edition) =>
      edition.guidance !== undefined || loaders.has(edition.id) || followed(edition) !== undefined,
    load,
    async isHere(edition) {
      const read = await load(edition)
      return read.ok || read.error.kind === 'no-guidance'
    },
  }
}

export const guidanceShelf: GuidanceShelf = createGuidanceShelf(bundled)
