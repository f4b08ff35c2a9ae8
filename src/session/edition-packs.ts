/**
 * An edition inside an inspection's set-up: a mark that names it by its digest,
 * and the parts of its text.  [EC11 EP14]
 *
 * Everybody of the inspection gets it with the set-up, sealed like all of it. It
 * passes the same door as any other edition when it is read; one that does not,
 * or is not whole yet, is no edition.
 */
import * as v from 'valibot'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { parseEdition } from '../domain/edition/parse-edition.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { packText, unpackText } from './packed-text.ts'

const markSchema = v.strictObject({
  edition: v.string(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
})

export type PackMark = v.InferOutput<typeof markSchema>

/** The mark, and the registers that hold the text. */
export interface MarkedPack {
  readonly mark: PackMark
  readonly values: ReadonlyMap<string, string>
}

export async function makePack(edition: Edition): Promise<MarkedPack> {
  const { digest, parts } = await packText(JSON.stringify(edition))
  return {
    mark: { edition: edition.id, digest, parts: parts.length },
    values: new Map(parts.map((part, index) => [setUpPaths.packPart(digest, index), part])),
  }
}

export function parsePackMark(text: string | null): PackMark | undefined {
  try {
    const parsed = v.safeParse(markSchema, JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** What a digest stands for never changes: unpacked and checked once. */
const unpacked = new Map<string, Edition>()

/** Undefined until all of it is here. */
export async function readPack(state: StreamState, mark: PackMark): Promise<Edition | undefined> {
  const { digest, edition: id } = mark
  const known = unpacked.get(digest)
  if (known) return known.id === id ? known : undefined
  const parts: string[] = []
  for (let index = 0; index < mark.parts; index++) {
    const reading = readRegister(state.get(setUpPaths.packPart(digest, index)))
    if (reading.kind !== 'value') return undefined
    parts.push(reading.value)
  }
  const text = await unpackText({ digest, parts })
  const edition = text === undefined ? undefined : parseText(text)
  if (edition?.id !== id) return undefined
  unpacked.set(digest, edition)
  return edition
}

function parseText(text: string): Edition | undefined {
  try {
    const parsed = parseEdition(JSON.parse(text))
    return parsed.ok ? parsed.value : undefined
  } catch {
    return undefined
  }
}
