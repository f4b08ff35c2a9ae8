/**
 * What a lead inspector gathers for the standards that are judged on evidence:
 * entries, requests for more, and a rating with its grounds.  [DO1 DO2 DO3]
 *
 * One of each is one register, so that it is there whole or not at all. Nothing
 * here is counted into a rating: strong and weak are words for a reader, and the
 * rating is a person's. A value of a newer version stays in the stream and is
 * not read.
 */
import * as v from 'valibot'

const words = v.pipe(v.string(), v.regex(/\S/))

export const STRENGTHS = ['strong', 'weak'] as const

const choices = {
  /** A source of the edition; empty where it names none. */
  source: v.string(),
  strength: v.picklist(STRENGTHS),
  /** Ids of the key questions and prompts that it speaks to. */
  questions: v.array(v.string()),
}

/** What is chosen of an entry besides its words. */
const choicesSchema = v.object(choices)
const entrySchema = v.object({ standard: v.string(), ...choices, text: words })

const requestSchema = v.object({
  standard: v.string(),
  what: words,
  /** Who was asked. */
  from: v.string(),
  state: v.picklist(['open', 'received', 'withdrawn']),
})

const proposalSchema = v.object({
  /** A level id; null: not rated. */
  level: v.nullable(v.string()),
  grounds: words,
})

export type EvidenceEntry = v.InferOutput<typeof entrySchema>
export type EntryChoices = v.InferOutput<typeof choicesSchema>
export type EvidenceRequest = v.InferOutput<typeof requestSchema>
export type Proposal = v.InferOutput<typeof proposalSchema>

export const parseEntry = (value: string): EvidenceEntry | undefined =>
  parseWith(entrySchema, value)

/** Of an entry that is begun and not kept yet.  [DO15] */
export const parseChoices = (value: string): EntryChoices | undefined =>
  parseWith(choicesSchema, value)

/** The same choices are the same text. */
export const choicesToText = ({ source, strength, questions }: EntryChoices): string =>
  JSON.stringify({ source, strength, questions })

export const parseRequest = (value: string): EvidenceRequest | undefined =>
  parseWith(requestSchema, value)

export const parseProposal = (value: string): Proposal | undefined =>
  parseWith(proposalSchema, value)

function parseWith<S extends v.GenericSchema>(
  schema: S,
  value: string,
): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(value))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
