/**
 * Finds dates: days of months in any spelling, months with a year, a month or a
 * year after "in", "since" and the like, feast days.  [NC6]
 *
 * A month that only colours a word ("the March review") and a year of account
 * ("2018/19") are left alone. The mask is the season, with the preposition that
 * stood before it.
 */
import type { Span } from './hit.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const SEASONS = ['winter', 'spring', 'summer', 'autumn']

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b(?:\\.(?= ?[\\d']))?"
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?'
const YEAR = "(?:(?:19|20)\\d{2}|'?\\d{2})(?!\\d|[./-]\\d)"
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)'
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL})`
const BEFORE =
  '(?:in|on|since|until|till|by|during|from|before|after|of|to|this|last|next|early|late|mid|end of|around|about|between|dated)'

const DATES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}/.-])(?:${WEEKDAY},? (?:the )?)?${DAY}(?: of)?[ /.-]?${MONTH}(?:,?[ /.-]?${YEAR})?(?! (?:be|have|not|need|also|well|still|miss|move|lose)\\b)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${WEEKDAY},? )?${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[:.]\\d)(?:,? ${YEAR})?(?! (?:months?|weeks?|days?|years?|hours?))(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])${MONTH},?[ /-](?:of )?(?:(?:19|20)\\d{2}|'\\d{2})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  /(?<![\p{L}\p{N}/.-])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\p{L}\p{N}])/gu,
  /(?<=\b(?:on|dated|since|until|by|from) )\d{1,2}\/\d{1,2}(?![\p{L}\p{N}/])/giu,
  // A month with a capital: "may" in lower case is a verb.
  new RegExp(
    `(?<=\\b${BEFORE}[ -])(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])(?:spring|summer|autumn|winter|christmas|easter)(?: of)? (?:19|20)\d{2}(?![\p{L}\p{N}/-])/giu,
  /(?<![\p{L}\p{N}])(?:christmas (?:day|eve)|boxing day|new year's (?:day|eve)|good friday|easter (?:sunday|monday)|valentine's day|halloween|bonfire night)(?![\p{L}\p{N}])/giu,
  new RegExp(`(?<=\\b(?:${BEFORE}|the|year) )(?:19|20)\\d{2}(?![\\p{L}\\p{N}/-]|[.,]\\d)`, 'giu'),
  // "on the 12th", but not "on the 2nd occasion".
  /(?<=\b(?:on|by|until|till|since|before|after) )(?:the )?\d{1,2}(?:st|nd|rd|th)(?=$|[.,;:)\n]| (?:and|at|he|she|they|when|but|with|for|due|because|to)\b)/giu,
]

export function findDates(letters: string): Span[] {
  return DATES.flatMap((pattern) => [...letters.matchAll(pattern)]).map(({ 0: found, index }) =>
    toSpan(letters, index, found),
  )
}

function toSpan(letters: string, index: number, found: string): Span {
  const season = toSeason(found)
  const before = letters.slice(Math.max(0, index - 24), index)
  const lead = /(?:^|[^\p{L}])((?:in|on|during|at) (?:the )?)$/iu.exec(before)?.[1] ?? ''
  const the = lead === '' ? (/(?:^|[^\p{L}])(the )$/iu.exec(before)?.[1] ?? '') : ''
  const from = index - lead.length - the.length
  // "in the spring", "since the spring", "in an earlier year".
  const words = toLead(lead, before)
  const mask = season.startsWith('an ') ? `${words.replace('the ', '')}${season}` : words + season
  return { from, to: index + found.length, kind: 'date', why: 'date', mask }
}

function toLead(lead: string, before: string): string {
  if (lead !== '') return 'in the '
  if (/\b(?:this|last|next|early|late|mid)[ -]$/i.test(before)) return ''
  return /\b(?:the|since|until|till|by|from|before|after|of|to|around|about|between|and) $/i.test(
    before,
  )
    ? 'the '
    : 'in the '
}

/** By the name of the month, or by its number; where neither is there, vaguely. */
function toSeason(found: string): string {
  const lower = found.toLowerCase()
  const named = MONTHS.findIndex((month) => new RegExp(`(?<!\\p{L})${month}`, 'u').test(lower))
  if (named !== -1) return monthToSeason(named + 1)
  const season = SEASONS.find((one) => lower.includes(one))
  if (season) return season
  if (/christmas|boxing|new year|valentine/.test(lower)) return 'winter'
  if (/easter|good friday/.test(lower)) return 'spring'
  if (/halloween|bonfire/.test(lower)) return 'autumn'
  const numbers = lower.match(/\d+/g)?.map(Number) ?? []
  if (numbers.length === 1)
    return /(?:19|20)\d{2}/.test(lower) ? 'an earlier year' : 'following weeks'
  // Year first or day first; where the middle cannot be a month, the other one is.
  const [first = 0, middle = 0] = numbers
  return monthToSeason(middle > 12 ? first : middle)
}

function monthToSeason(month: number): string {
  if (month > 12) return 'following weeks'
  if (month < 3 || month === 12) return 'winter'
  if (month < 6) return 'spring'
  return month < 9 ? 'summer' : 'autumn'
}
