/**
 * Headings that say who somebody is: names, birth, addresses, ways to reach a
 * person, numbers of case systems.  [SA42]
 *
 * An officer's name is the officer's, and an office has a name: headings that
 * speak of either are left to the values. Everything else about a person is
 * refused by its heading alone, whatever stands below it.
 */
import { textToWords } from './simplify.ts'

export type PersonalKind = 'name' | 'birth' | 'address' | 'contact' | 'number'

const WORDS: Readonly<Record<PersonalKind, string>> = {
  name: 'name names surname forename forenames firstname lastname fullname initials alias',
  birth: 'birth dob birthday birthdate born',
  address: 'address addresses street town postcode postcodes zip residence',
  contact: 'phone telephone mobile email mail tel',
  number: 'crn nomis noms delius pnc cro nino nhs prn passport oasys ndelius pncid nomsid',
}
const PHRASES: readonly (readonly [string, PersonalKind])[] = [
  ['post code', 'address'],
  ['d o b', 'birth'],
  ['national insurance', 'number'],
  ['ni number', 'number'],
  ['ni no', 'number'],
  ['prison number', 'number'],
  ['contact number', 'contact'],
]
/** Of somebody else's family or of a victim: never an officer's name. */
const OF_A_PERSON = new Set(
  'offender offenders user users client victim defendant person subject prisoner child'.split(' '),
)
const OFFICERS = new Set(
  'officer officers manager practitioner supervisor worker keyworker om ro po assessor staff'.split(
    ' ',
  ),
)
const OFFICES = new Set(
  'office offices site location team unit ldu pdu centre hub prison'.split(' '),
)

export function findPersonalHeading(
  heading: string,
  officerWords: readonly string[],
): PersonalKind | undefined {
  const words = textToWords(heading)
  const text = ` ${words.join(' ')} `
  const phrase = PHRASES.find(([known]) => text.includes(` ${known} `))
  if (phrase) return phrase[1]
  for (const kind of ['birth', 'address', 'contact', 'number', 'name'] as const) {
    const known = WORDS[kind].split(' ')
    if (!words.some((word) => known.includes(word))) continue
    const isOthers = kind === 'name' && (isOfficer(words, officerWords) || isOffice(words))
    if (!isOthers) return kind
  }
  return undefined
}

/** "Responsible officer", "Offender manager", "RO name": but not "Offender name". */
export function isOfficer(words: readonly string[], officerWords: readonly string[]): boolean {
  const own = officerWords.map((word) => textToWords(word).join(' '))
  const text = ` ${words.join(' ')} `
  return (
    words.some((word) => OFFICERS.has(word)) || own.some((phrase) => text.includes(` ${phrase} `))
  )
}

export const isOffice = (words: readonly string[]): boolean =>
  words.some((word) => OFFICES.has(word)) && !words.some((word) => OF_A_PERSON.has(word))
