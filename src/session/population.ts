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
  bytesToUtf8,
  utf8ToBytes,
} from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { PopulationMark } from '../domain/sampling/marks.ts'
import type { Population } from '../domain/sampling/population.ts'
import {
  parsePopulationText,
  populationToDigest,
  populationToText,
  toCanonicalPopulation,
} from '../domain/sampling/population-text.ts'
import { MAX_VALUE_LENGTH } from '../ops/body.ts'
import { readRegister } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { isDrawn, keepSetUp, readSetUp } from './keep-set-up.ts'
import { readFoldedStream } from './read-stream.ts'
import { sampleOf } from './samples.ts'
import type { Session } from './session.ts'

export type PopulationFault =
  | NotKept
  | { readonly kind: 'already-drawn' | 'no-cases' | 'repeated-case' }

/** Whole or not at all; takes the place of the list before it. Resolves when it is on disk. */
export async function keepPopulation(
  session: Session,
  inspection: Inspection,
  given: Population,
): Promise<Result<PopulationMark, PopulationFault>> {
  const setUp = await readSetUp(session, inspection)
  const { caseType } = given
  if (isDrawn(setUp, caseType)) return err({ kind: 'already-drawn' })
  const population = toCanonicalPopulation(given)
  const references = new Set(population.cases.map(({ reference }) => reference))
  if (population.cases.length === 0) return err({ kind: 'no-cases' })
  if (references.size < population.cases.length) return err({ kind: 'repeated-case' })
  const mark: PopulationMark = {
    stream: session.ids.next<StreamId>(),
    rows: population.cases.length,
    digest: populationToDigest(population),
    at: session.clock.now(),
  }
  const chunks = await textToChunks(populationToText(population))
  const kept = await keepSetUp(session, setUp, {
    values: new Map([[setUpPaths.population(caseType), JSON.stringify(mark)]]),
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
export async function readPopulation(
  session: Session,
  inspection: Inspection,
  caseType: string,
): Promise<Population | undefined> {
  const { draw, population } = sampleOf(inspection.samples, caseType)
  if (draw.kind === 'one')
    return readMarked(session, { stream: draw.value.population, digest: draw.value.digest })
  if (draw.kind === 'differing' || population.kind !== 'one') return undefined
  return readMarked(session, population.value)
}

async function readMarked(
  session: Session,
  { stream, digest }: Pick<PopulationMark, 'stream' | 'digest'>,
): Promise<Population | undefined> {
  const { state } = await readFoldedStream(session, stream)
  const chunks: string[] = []
  for (let index = 0; ; index++) {
    const reading = readRegister(state.get(chunkPath(index)))
    if (reading.kind !== 'value') break
    chunks.push(reading.value)
  }
  const text = await chunksToText(chunks)
  const population = text === undefined ? undefined : parsePopulationText(text)
  return population && populationToDigest(population) === digest ? population : undefined
}

const chunkPath = (index: number): string => `population/${index}`

async function textToChunks(text: string): Promise<string[]> {
  const packed = await pipe(utf8ToBytes(text), new CompressionStream('deflate-raw'))
  const letters = bytesToBase64url(packed)
  const count = Math.ceil(letters.length / MAX_VALUE_LENGTH)
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * MAX_VALUE_LENGTH, (index + 1) * MAX_VALUE_LENGTH),
  )
}

/** Undefined for what is no whole text of ours: a part is still on its way. */
async function chunksToText(chunks: readonly string[]): Promise<string | undefined> {
  const packed = base64urlToBytes(chunks.join(''))
  if (packed === undefined || packed.length === 0) return undefined
  try {
    return bytesToUtf8(await pipe(packed, new DecompressionStream('deflate-raw')))
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
