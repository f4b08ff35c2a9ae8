/**
 * A population as one canonical text, and its digest.  [SA25 SA28]
 *
 * The same cases give the same text whatever the order of their rows: it is what
 * is kept, what is drawn from, and what the recorded digest stands for. So that
 * anybody can repeat it:
 *
 *     casebook population 1
 *     "case-supervision"
 *     ["A1","J.K.","North",[["gender","male"],["roshLevel","high"]]]
 *
 * One line for each case, by reference; JSON without spaces; officer and office
 * null where unknown; fields by id, blanks left out; text in NFC, trimmed; order
 * by code point; lines end with U+000A, the last one too. Digest: SHA-256 of it
 * in UTF-8, in hex. Line by line, so that a screen can do 20,000 in slices.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '../../base/bytes.ts'
import { compareText, toCanonicalText } from './canonical-text.ts'
import type { EligibleCase, Population } from './population.ts'

const HEAD = 'casebook population 1'

/** The same population as every machine sees it: cases by reference, text in NFC, no blanks. */
export const toCanonicalPopulation = ({ caseType, cases }: Population): Population => ({
  caseType,
  cases: cases.map(toCanonicalCase).sort(compareCases),
})

export const compareCases = (a: EligibleCase, b: EligibleCase): number =>
  compareText(a.reference, b.reference)

/** Of a canonical population. */
export const populationToText = ({ caseType, cases }: Population): string =>
  joinLines(caseType, cases.map(caseToLine))

export const populationToDigest = (population: Population): string =>
  bytesToHex(sha256(utf8ToBytes(populationToText(population))))

export const joinLines = (caseType: string, lines: readonly string[]): string =>
  [HEAD, JSON.stringify(caseType), ...lines, ''].join('\n')

export interface PopulationLines {
  readonly caseType: string
  readonly lines: readonly string[]
}

/** Undefined where it is no such text. That it is the very text that was kept, its digest says. */
export function splitLines(text: string): PopulationLines | undefined {
  const [head, typeLine = '', ...lines] = text.split('\n')
  if (head !== HEAD || lines.pop() !== '') return undefined
  const caseType = parseJson(typeLine)
  return typeof caseType === 'string' ? { caseType, lines } : undefined
}

export function toCanonicalCase({
  reference,
  officer,
  office,
  profile,
}: EligibleCase): EligibleCase {
  const known = Object.entries(profile)
    .map(([field, value]) => [field, toCanonicalText(value)] as const)
    .filter(([, value]) => value !== '')
  const who = { officer: toCanonicalText(officer ?? ''), office: toCanonicalText(office ?? '') }
  return makeCase(toCanonicalText(reference), who, Object.fromEntries(known))
}

const makeCase = (
  reference: string,
  { officer, office }: { readonly officer: string | null; readonly office: string | null },
  profile: EligibleCase['profile'],
): EligibleCase => ({
  reference,
  ...(officer && { officer }),
  ...(office && { office }),
  profile,
})

export function caseToLine({ reference, officer, office, profile }: EligibleCase): string {
  const fields = Object.entries(profile).toSorted(([a], [b]) => compareText(a, b))
  return JSON.stringify([reference, officer ?? null, office ?? null, fields])
}

/** By hand: a schema over 20,000 rows would hold the screen up. */
export function parseCaseLine(line: string): EligibleCase | undefined {
  const input = parseJson(line)
  if (!Array.isArray(input)) return undefined
  const [reference, officer, office, fields] = input
  if (!isText(reference) || !isKnownOrNull(officer) || !isKnownOrNull(office)) return undefined
  if (!Array.isArray(fields) || !fields.every(isPair)) return undefined
  return makeCase(reference, { officer, office }, Object.fromEntries(fields))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isText = (input: unknown): input is string => typeof input === 'string'
const isKnownOrNull = (input: unknown): input is string | null => input === null || isText(input)
const isPair = (input: unknown): input is [string, string] =>
  Array.isArray(input) && input.length === 2 && input.every(isText)
