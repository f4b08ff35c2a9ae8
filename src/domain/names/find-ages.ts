/**
 * Finds ages and birthdays.  [NC6]
 *
 * Ranges ("aged 18-24") are groups of people and left alone, and so is how long
 * something lasted. Masks keep what matters: a child, or the decade of life.
 */
import type { Span } from './hit.ts'

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
const SMALL = NUMBER_WORDS.split('|')
const NUMBER = `(?:\\d{1,3}|${NUMBER_WORDS})`
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties']

interface AgeShape {
  readonly pattern: RegExp
  readonly toMask: (years: number) => string
}

function stage(years: number): string {
  if (years < 18) return 'young'
  return years < 30 ? 'young adult' : years < 60 ? 'middle-aged' : 'older'
}

function decade(years: number): string {
  if (years < 18) return 'under 18'
  if (years < 20) return 'in their late teens'
  return `in their ${DECADES[Math.floor(years / 10) - 2] ?? 'old age'}`
}

const NO_RANGE = '(?! ?(?:-|to|and|or) ?\\d)(?![\\p{L}\\p{N}]|[.:/]\\d)'

const AGES: readonly AgeShape[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:aged|at the age of|age of|age)[ :]{1,2}(${NUMBER})${NO_RANGE}`,
      'giu',
    ),
    toMask: decade,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.])(${NUMBER})[- ]?(?:years?|yrs?|y)[- ]?olds?(?![\\p{L}])`,
      'giu',
    ),
    toMask: stage,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.])(${NUMBER})[- ](?:months?|weeks?)[- ]olds?(?!\\p{L})`,
      'giu',
    ),
    toMask: () => 'very young',
  },
  { pattern: /(?<![\p{L}\p{N}.])(\d{1,2}) ?y\/?o(?!\p{L})/giu, toMask: stage },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(${NUMBER}) years? of age(?!\\p{L})`, 'giu'),
    toMask: decade,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(\d{1,3})(?:st|nd|rd|th) birthday/giu,
    toMask: () => 'birthday',
  },
  {
    pattern:
      /(?<=\b(?:he|she|they|who)(?: is| was| are| were|'s|'re)(?: now| only| just)? )(\d{2})(?=$|[.,;)\n]| and\b| when\b)/giu,
    toMask: decade,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:turned|turns|turning) (\d{2})(?![\p{L}\p{N}:.]\d?)/giu,
    toMask: () => 'had a birthday',
  },
]

export function findAges(letters: string): Span[] {
  return AGES.flatMap(({ pattern, toMask }) =>
    [...letters.matchAll(pattern)].map(({ 0: found, 1: number = '', index }) => ({
      from: index,
      to: index + found.length,
      kind: 'age' as const,
      why: 'age' as const,
      mask: toMask(toYears(number)),
    })),
  )
}

const toYears = (number: string): number =>
  /\d/.test(number) ? Number(number) : SMALL.indexOf(number.toLowerCase()) + 1
