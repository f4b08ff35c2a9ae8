/**
 * Of which cases a profile field is asked: by case type and, where the edition
 * says so, by type of provider.  [FM1]
 *
 * Without a provider type it is what every provider is asked: a form that is
 * made for no inspection in particular holds nothing that only some have.
 */
import type { CaseType, ProfileField } from './edition.ts'

export const isAskedOf = (
  field: Pick<ProfileField, 'in' | 'providers'>,
  caseType: string,
  providerType: string | undefined,
): boolean => field.in.includes(caseType) && isForProvider(field.providers, providerType)

/** What a case type asks besides its own key questions, for that provider. */
export const alsoAsked = (
  { alsoAsks = [] }: Pick<CaseType, 'alsoAsks'>,
  providerType: string | undefined,
): NonNullable<CaseType['alsoAsks']> =>
  alsoAsks.filter(({ providers }) => isForProvider(providers, providerType))

const isForProvider = (
  providers: readonly string[] | undefined,
  providerType: string | undefined,
): boolean =>
  providers === undefined || (providerType !== undefined && providers.includes(providerType))
