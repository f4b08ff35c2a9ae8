/**
 * What the set-up says of a sample: where its population is, how it was drawn,
 * which case came from where and which was replaced.  [SA31 SA32]
 *
 * Every member reads the set-up, so a mark holds counts, random ids, the seed and
 * the digest, and neither a reference nor a value of a case. Each is the text of
 * one register; one that does not parse is none.
 */
import * as v from 'valibot'
import { isId, type StreamId } from '../../base/brand.ts'

const stream = v.custom<StreamId>((input) => isId(input))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const drawId = v.pipe(v.string(), v.minLength(1), v.maxLength(40))

const populationMark = v.object({ stream, rows: count, digest: v.string(), at: v.string() })

const drawMark = v.object({
  /** Random: two people who draw alike have drawn twice all the same. */
  id: drawId,
  /** The stream of the population that was drawn from. */
  population: stream,
  populationRows: count,
  digest: v.string(),
  /** Names the algorithm, so that a later one can stand beside it. */
  generator: v.string(),
  seed: count,
  size: count,
  formulaSize: count,
  /** Why the size is not the formula's. */
  reason: v.nullable(v.string()),
  /** Population and sample of each stratum, in the canonical order. */
  strata: v.array(v.tuple([count, count])),
  at: v.string(),
})

const caseMark = v.object({ draw: drawId, replaces: v.nullable(stream) })

/** `by` is the case that took its place; who replaced it is the operation's author. */
const replacedMark = v.object({ reason: v.string(), by: stream })

export type PopulationMark = v.InferOutput<typeof populationMark>
export type DrawMark = v.InferOutput<typeof drawMark>
export type CaseMark = v.InferOutput<typeof caseMark>
export type ReplacedMark = v.InferOutput<typeof replacedMark>

export const parsePopulationMark = (text: string) => parseMark(populationMark, text)
export const parseDrawMark = (text: string) => parseMark(drawMark, text)
export const parseCaseMark = (text: string) => parseMark(caseMark, text)
export const parseReplacedMark = (text: string) => parseMark(replacedMark, text)

function parseMark<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
