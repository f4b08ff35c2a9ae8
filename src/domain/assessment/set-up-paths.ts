/**
 * The registers of an inspection's set-up stream, and the appointment of a case.
 * [AS11 SA31]
 *
 * The set-up names people, says who judges which case, which cases share an
 * interview and how the cases were sampled; it holds nothing of a case itself and
 * no officer's name, because every member of the inspection may read it.
 */
export const setUpPaths = {
  title: 'inspection/title',
  /** A provider type of the edition. */
  providerType: 'inspection/providerType',
  provider: 'inspection/provider',
  edition: 'inspection/edition',
  /** The first and the last day on site, as 2019-03-25. */
  fieldworkFrom: 'inspection/fieldworkFrom',
  fieldworkTo: 'inspection/fieldworkTo',
  /** The pack of that edition, where it does not come with the app. */
  editionPack: 'inspection/editionPack',
  /** The version that takes the place of another, by the id of that other one. */
  nextEdition: (edition: string) => `inspection/nextEdition/${edition}`,
  /** Part of a pack: what it holds, and not who put it there, names it. */
  packPart: (digest: string, index: number) => `pack/${digest}/${index}`,
  personName: (person: string) => `people/${person}/name`,
  personRole: (person: string) => `people/${person}/role`,
  /** When they were removed; cleared while they belong to the inspection. */
  personLeft: (person: string) => `people/${person}/left`,
  /** The one assessor of a case; cleared while nobody has it. */
  assessor: (stream: string) => `cases/${stream}/assessor`,
  /** Which stream holds the eligible cases of a case type. */
  population: (caseType: string) => `samples/${caseType}/population`,
  draw: (caseType: string) => `samples/${caseType}/draw`,
  /** The draw that made a case, and the case whose place it took. */
  sampledCase: (caseType: string, stream: string) => `samples/${caseType}/case/${stream}`,
  replaced: (caseType: string, stream: string) => `samples/${caseType}/replaced/${stream}`,
  /** The stream in which the interview with this case's officer is. */
  interview: (stream: string) => `cases/${stream}/interview`,
  /** When a lead said that the inspection has ended. */
  ended: 'inspection/ended',
  /** What to do when an officer is in distress, in this inspection's own words. */
  distress: 'inspection/distress',
  /** The keys that a later key of the inspection takes the place of. */
  keyFollows: (key: string) => `keys/${key}/follows`,
  /** A tablet that was given a key, by whoever had looked at its figures. */
  keyHolder: (key: string, device: string) => `keys/${key}/${device}`,
  /** When a tablet was withdrawn. */
  tabletLeft: (device: string) => `tablets/${device}/left`,
} as const

export const appointmentPaths = {
  day: 'case/day',
  time: 'case/time',
  place: 'case/place',
} as const

export type ParsedSetUpPath =
  | {
      readonly kind: 'person-name' | 'person-role' | 'person-left' | 'assessor' | 'interview'
      readonly id: string
    }
  | { readonly kind: 'key-follows' | 'tablet-left'; readonly id: string }
  | { readonly kind: 'key-holder'; readonly id: string; readonly device: string }
  | { readonly kind: 'population'; readonly caseType: string }
  | { readonly kind: 'draw'; readonly caseType: string }
  | { readonly kind: 'sampled-case'; readonly caseType: string; readonly id: string }
  | { readonly kind: 'replaced'; readonly caseType: string; readonly id: string }
  | { readonly kind: 'other' }

export function parseSetUpPath(path: string): ParsedSetUpPath {
  const [first, id, last, ...more] = path.split('/')
  if (id === undefined || last === undefined) return { kind: 'other' }
  if (first === 'samples') return parseSamplePath(id, last, more)
  if (more.length > 0) return { kind: 'other' }
  if (first === 'people' && last === 'name') return { kind: 'person-name', id }
  if (first === 'people' && last === 'role') return { kind: 'person-role', id }
  if (first === 'people' && last === 'left') return { kind: 'person-left', id }
  if (first === 'cases' && last === 'assessor') return { kind: 'assessor', id }
  if (first === 'cases' && last === 'interview') return { kind: 'interview', id }
  if (first === 'keys') return parseKeyPath(id, last)
  if (first === 'tablets' && last === 'left') return { kind: 'tablet-left', id }
  return { kind: 'other' }
}

const parseKeyPath = (id: string, last: string): ParsedSetUpPath =>
  last === 'follows' ? { kind: 'key-follows', id } : { kind: 'key-holder', id, device: last }

function parseSamplePath(
  caseType: string,
  kind: string,
  [id, ...more]: readonly string[],
): ParsedSetUpPath {
  if (more.length > 0) return { kind: 'other' }
  if (id === undefined)
    return kind === 'population' || kind === 'draw' ? { kind, caseType } : { kind: 'other' }
  if (kind === 'case') return { kind: 'sampled-case', caseType, id }
  return kind === 'replaced' ? { kind, caseType, id } : { kind: 'other' }
}
