/**
 * The standards on which a provider of one type is rated, in its order.  [RA12]
 */
import { assert } from '../../base/assert.ts'
import type { Edition, Standard } from '../edition/edition.ts'

/** `providerType` must be one of the edition's: anything else is a bug of the caller. */
export function providerStandards(edition: Edition, providerType: string): readonly Standard[] {
  const provider = Object.hasOwn(edition.providerTypes, providerType)
    ? edition.providerTypes[providerType]
    : undefined
  assert(provider, 'the edition has the provider type')
  const all = edition.domains.flatMap((domain) => domain.standards)
  return provider.standards.map((id) => {
    const standard = all.find((one) => one.id === id)
    assert(standard, 'the edition has the standard')
    return standard
  })
}
