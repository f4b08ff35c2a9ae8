/**
 * A population on the tablet: kept whole in a sealed stream of its own, and read
 * back only if it is the very one that was kept.  [SA28 SA29]
 *
 * The canonical text, deflated, in registers that fit an envelope; the set-up
 * names the stream, its rows and its digest. A new list before the draw makes a
 * new stream, so an import that is cut leaves the old one. Assessors never read
 * it: it holds cases that nobody sampled.
 */
import type { StreamId } from '../base/brand.ts'
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  utf8ToBytes,
} from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { DigestedPopulation } from '../domain/sampling/draw.ts'
import type { PopulationMark } from '../domain/sampling/marks.ts'
import type { Population } from '../domain/sampling/population.ts'
import {
  caseToLine,
  compareCases,
  joinLines,
  parseCaseLine,
  splitLines,
  toCanonicalCase,
} from '../domain/sampling/population-text.ts'
import { readRegister } from '../ops/fold.ts'
import { MAX_VALUE_LENGTH } from '../ops/text.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { isDrawn, keepSetUp, readSetUp } from './keep-set-up.ts'
import { mapInSlices } from './next-task.ts'
import { readFoldedStream } from './read-stream.ts'
import { sampleOf } from './samples.ts'
import type { Session } from './session.ts'

export type PopulationFault =
  | NotKept
  | { readonly kind: 'already-drawn' | 'no-cases' | 'repeated-case' }

/**
 * Whole or not at all; takes the place of the list before it. Resolves when it is
 * on disk. `beside` are registers of the set-up that are kept with it.
 */
export async function keepPopulation(
  session: Session,
  inspection: Inspection,
  given: Population,
  beside: ReadonlyMap<string, string | null> = new Map(),
): Promise<Result<PopulationMark, PopulationFault>> {
  const setUp = await readSetUp(session, inspection)
  const { caseType } = given
  if (isDrawn(setUp, caseType)) return err({ kind: 'already-drawn' })
  const cases = (await mapInSlices(given.cases, SLICE, toCanonicalCase)).sort(compareCases)
  const references = new Set(cases.map(({ reference }) => reference))
  if (cases.length === 0) return err({ kind: 'no-cases' })
  if (references.size < cases.length) return err({ kind: 'repeated-case' })
  const text = utf8ToBytes(joinLines(caseType, await mapInSlices(cases, SLICE, caseToLine)))
  const mark: PopulationMark = {
    stream: session.ids.next<StreamId>(),
    rows: cases.length,
    digest: await digestOf(text),
    at: session.clock.now(),
  }
  const chunks = await textToChunks(text)
  const kept = await keepSetUp(session, setUp, {
    values: new Map([...beside, [setUpPaths.population(caseType), JSON.stringify(mark)]]),
    streams: [
      {
        stream: mark.stream,
        values: new Map(chunks.map((chunk, index) => [chunkPath(index), chunk])),
      },
    ],
  })
  return kept.ok ? ok(mark) : kept
}

/**
 * The population that a sample was drawn from, else the one that is to be drawn
 * from. Undefined while there is none, while people differ, and while it is not
 * whole on this tablet.
 */
export const readPopulation = async (
  session: Session,
  inspection: Inspection,
  caseType: string,
): Promise<Population | undefined> =>
  (await readDigested(session, inspection, caseType))?.population

/** The same, with the digest that it was found to have. */
export async function readDigested(
  session: Session,
  inspection: Inspection,
  caseType: string,
): Promise<DigestedPopulation | undefined> {
  const { draw, population } = sampleOf(inspection.samples, caseType)
  if (draw.kind === 'one')
    return readMarked(session, { stream: draw.value.population, digest: draw.value.digest })
  if (draw.kind === 'differing' || population.kind !== 'one') return undefined
  return readMarked(session, population.value)
}

async function readMarked(
  session: Session,
  { stream, digest }: Pick<PopulationMark, 'stream' | 'digest'>,
): Promise<DigestedPopulation | undefined> {
  const { state } = await readFoldedStream(session, stream)
  const chunks: string[] = []
  for (let index = 0; ; index++) {
    const reading = readRegister(state.get(chunkPath(index)))
    if (reading.kind !== 'value') break
    chunks.push(reading.value)
  }
  const text = await chunksToText(chunks)
  if (text === undefined || (await digestOf(text)) !== digest) return undefined
  const split = splitLines(bytesToUtf8(text))
  if (!split) return undefined
  const cases = await mapInSlices(split.lines, SLICE, parseCaseLine)
  const whole = cases.filter((one) => one !== undefined)
  if (whole.length < cases.length) return undefined
  return { population: { caseType: split.caseType, cases: whole }, digest }
}

const chunkPath = (index: number): string => `population/${index}`

async function textToChunks(text: Bytes): Promise<string[]> {
  const packed = await pipe(text, new CompressionStream('deflate-raw'))
  const letters = bytesToBase64url(packed)
  const count = Math.ceil(letters.length / MAX_VALUE_LENGTH)
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * MAX_VALUE_LENGTH, (index + 1) * MAX_VALUE_LENGTH),
  )
}

/** Undefined for what is no whole text of ours: a part is still on its way. */
async function chunksToText(chunks: readonly string[]): Promise<Bytes | undefined> {
  const packed = base64urlToBytes(chunks.join(''))
  if (packed === undefined || packed.length === 0) return undefined
  try {
    return await pipe(packed, new DecompressionStream('deflate-raw'))
  } catch {
    return undefined
  }
}

async function pipe(
  bytes: Bytes,
  through: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const piped = new Blob([bytes]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(piped).arrayBuffer())
}

const digestOf = async (bytes: Bytes): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** So many rows at a time that a screen stays alive between them, on a slow tablet too. */
const SLICE = 1000
