/**
 * The editions that come with the app, each loaded when it is first asked for.
 * [ED6]
 *
 * Every bundled file passes the same door as an imported one. One that does
 * not is a broken build, not an expected failure, and throws.
 */
import { assert } from '../../base/assert.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from './edition.ts'
import { parseEdition } from './parse-edition.ts'

export interface UnknownEdition {
  readonly kind: 'unknown-edition'
  readonly id: string
}

const loaders = new Map<string, () => Promise<{ readonly default: unknown }>>([
  [
    'probation-2018-19',
    () => import('./editions/probation-2018-19.json', { with: { type: 'json' } }),
  ],
  [
    'serious-further-offence-review',
    () => import('./editions/serious-further-offence-review.json', { with: { type: 'json' } }),
  ],
  [
    'early-implementation',
    () => import('./editions/early-implementation.json', { with: { type: 'json' } }),
  ],
])

export const editionIds: readonly string[] = [...loaders.keys()]

export const DEFAULT_EDITION_ID = 'probation-2018-19'

/** An edition never changes under its id: parsed once, however many inspections use it. */
const loaded = new Map<string, Promise<Edition>>()

export async function loadEdition(id: string): Promise<Result<Edition, UnknownEdition>> {
  const load = loaders.get(id)
  if (!load) return err({ kind: 'unknown-edition', id })
  const known = loaded.get(id)
  if (known) return ok(await known)
  const loading = load().then((module) => parseBundled(id, module.default))
  loaded.set(id, loading)
  return ok(await loading)
}

function parseBundled(id: string, input: unknown): Edition {
  const parsed = parseEdition(input)
  assert(parsed.ok, `the bundled edition ${id} is well formed`)
  return parsed.value
}
