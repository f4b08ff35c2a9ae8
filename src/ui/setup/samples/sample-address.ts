/**
 * Addresses of a sample's pages: random ids and the edition's own words.
 */
import type { Inspection } from '../../../session/inspections.ts'

export const samplesHref = ({ id }: Inspection): string => `/set-up/samples?inspection=${id}`

export const sampleHref = ({ id }: Inspection, caseType: string): string =>
  `/set-up/sample?inspection=${id}&type=${encodeURIComponent(caseType)}`

export const importHref = ({ id }: Inspection, caseType: string): string =>
  `/set-up/import?inspection=${id}&type=${encodeURIComponent(caseType)}`

/** The case types for which a provider of this kind is inspected. */
export const listCaseTypes = ({ edition, providerType }: Inspection) =>
  (edition?.caseTypes ?? []).filter(({ providers }) => providers.includes(providerType))
