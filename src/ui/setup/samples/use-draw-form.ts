/**
 * What a person decides before a draw: the number of cases, why it is another
 * than the formula's, and the seed.  [UI52]
 */
import { useMemo, useState } from 'preact/hooks'
import { assert } from '../../../base/assert.ts'
import type { DigestedPopulation } from '../../../domain/sampling/draw.ts'
import { makeSampleSize, type SampleSize } from '../../../domain/sampling/sample-size.ts'
import { type DrawFault, drawSample } from '../../../session/draw-sample.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Session } from '../../../session/session.ts'
import type { FormError } from '../../parts/ErrorSummary.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { drawWords, sizeWords } from '../../words/samples.ts'

export const drawFields = { size: 'draw-size', reason: 'draw-reason', seed: 'draw-seed' } as const

interface Written {
  /** As typed; undefined while the formula decides. */
  readonly ownSize: string | undefined
  readonly reason: string
  readonly seed: string
}

export interface DrawForm extends Written {
  readonly formula: SampleSize
  /** What the strata are shown for: the last number that can be drawn. */
  readonly size: number
  readonly errors: readonly FormError[]
  /** The second word is asked for. */
  readonly isAsking: boolean
  readonly isDrawing: boolean
  readonly fault: string | undefined
  write(change: Partial<Written>): void
  newSeed(): void
  ask(): void
  cancel(): void
  draw(): void
}

export function useDrawForm(
  inspection: Inspection,
  caseType: string,
  list: DigestedPopulation,
): DrawForm {
  const { workspace } = useOpen()
  const { session } = workspace
  const { edition } = inspection
  const rows = list.population.cases.length
  assert(edition, 'a sample is drawn by an edition')
  const formula = useMemo(() => makeSampleSize(edition.sampling, rows), [edition, rows])
  const [written, setWritten] = useState<Written>(() => ({
    ownSize: undefined,
    reason: '',
    seed: makeSeed(session),
  }))
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [isAsking, setAsking] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const [fault, setFault] = useState<string>()
  const size = parseSize(written.ownSize, rows) ?? formula.size
  const write = (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change }))
  const draw = async () => {
    setAsking(false)
    setFault(undefined)
    setDrawing(true)
    try {
      const { reason: sizeReason } = written
      const wish = { caseType, seed: Number(written.seed), size, sizeReason }
      const drawn = await drawSample(session, inspection, wish, list)
      if (!drawn.ok) return setFault(faultToWords(drawn.error))
      await workspace.refreshAll()
    } finally {
      setDrawing(false)
    }
  }
  return {
    ...written,
    formula,
    size,
    errors,
    isAsking,
    isDrawing,
    fault,
    write,
    newSeed: () => write({ seed: makeSeed(session) }),
    ask() {
      const found = findErrors(written, formula)
      setErrors(found)
      setAsking(found.length === 0 && !isDrawing)
    },
    cancel: () => setAsking(false),
    draw: () => void draw(),
  }
}

/** Ten digits at most: short enough to be read out. */
const makeSeed = ({ ids }: Session): string =>
  String(new DataView(ids.randomBytes(4).buffer).getUint32(0))

const SEED = /^\d{1,15}$/

/** Undefined for what cannot be drawn, and where the formula decides. */
function parseSize(text: string | undefined, rows: number): number | undefined {
  const size = /^\d{1,6}$/.test(text?.trim() ?? '') ? Number(text) : 0
  return size >= 1 && size <= rows ? size : undefined
}

function findErrors({ ownSize, reason, seed }: Written, formula: SampleSize): readonly FormError[] {
  const { population: rows, size } = formula
  const own = ownSize === undefined ? size : parseSize(ownSize, rows)
  const isOther = own !== undefined && own !== size
  return [
    ...(own === undefined ? [{ field: drawFields.size, text: sizeWords.badSize(rows) }] : []),
    ...(isOther && reason.trim() === ''
      ? [{ field: drawFields.reason, text: sizeWords.noReason }]
      : []),
    ...(SEED.test(seed.trim()) ? [] : [{ field: drawFields.seed, text: drawWords.badSeed }]),
  ]
}

function faultToWords({ kind }: DrawFault): string {
  const { faults } = drawWords
  switch (kind) {
    case 'already-drawn':
    case 'lists-differ':
    case 'no-population':
    case 'has-cases':
    case 'bad-seed':
    case 'bad-size':
    case 'reason-needed':
      return faults[kind]
    default:
      return drawWords.notKept(commonWords.notKeptReasons[kind])
  }
}
