/**
 * The national figures of an edition, fetched when a comparison is first opened;
 * undefined where none are held.  [TB22]
 */
import { type National, parseNational } from './national.ts'

const loaders: ReadonlyMap<string, () => Promise<{ readonly default: unknown }>> = new Map([
  ['probation-2018-19', () => import('./national-2018-19.json', { with: { type: 'json' } })],
])

export const hasNational = (editionId: string): boolean => loaders.has(editionId)

export async function loadNational(editionId: string): Promise<National | undefined> {
  const load = loaders.get(editionId)
  return load && parseNational((await load()).default)
}
