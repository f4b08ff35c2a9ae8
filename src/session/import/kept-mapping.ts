/**
 * How a provider's lists are read, remembered: sealed in the set-up of the
 * inspection, found again for the next list of the same provider.  [SA58 SA59]
 *
 * Kept after every step, so that an import that is cut goes on where it was. The
 * file itself is never kept: it may hold what Casebook promises never to keep, and
 * has to be picked again.
 */
import * as v from 'valibot'
import { ok, type Result } from '../../base/result.ts'
import type { ColumnUse } from '../../domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../domain/sampling/import/import-form.ts'
import { importPaths } from '../../domain/sampling/import/import-paths.ts'
import type { ValueMap } from '../../domain/sampling/import/list-mapping.ts'
import { parseUses, parseValues } from '../../domain/sampling/import/remembered.ts'
import { simplify } from '../../domain/sampling/import/simplify.ts'
import type { RememberedUses } from '../../domain/sampling/import/suggest-uses.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'
import type { NotKept } from '../../store/gate.ts'
import { type Inspection, setUpStreamOf } from '../inspections.ts'
import { readFoldedStream } from '../read-stream.ts'
import type { Session } from '../session.ts'
import { writeStream } from '../write-stream.ts'

export interface RememberedMapping {
  readonly uses: RememberedUses
  /** By field id. */
  readonly values: ReadonlyMap<string, ValueMap>
  readonly begun: BegunImport | undefined
}

/** How far an import came that was not finished. */
export interface BegunImport {
  readonly file: string
  readonly sheet: string
  readonly step: 'columns' | 'values' | 'result'
}

const begunSchema = v.object({
  file: v.string(),
  sheet: v.string(),
  step: v.picklist(['columns', 'values', 'result']),
})

/**
 * Of this inspection, and of others of the same provider on this tablet where it has
 * none. A provider writes all its lists with the same words: what was said for
 * another kind of case counts where nothing was said for this one.
 */
export async function readRememberedMapping(
  session: Session,
  inspections: Iterable<Inspection>,
  asked: { readonly inspection: Inspection; readonly form: ImportForm },
): Promise<RememberedMapping> {
  const { inspection, form } = asked
  const own = simplify(inspection.provider)
  const others = [...inspections].filter(
    ({ id, provider }) => id !== inspection.id && simplify(provider) === own,
  )
  const uses = new Map<string, ColumnUse>()
  const values = new Map<string, Map<string, string | null>>()
  // This inspection's own words come last: they count before those of others.
  for (const { id, edition } of [...others, inspection]) {
    const { state } = await readFoldedStream(session, setUpStreamOf(id))
    for (const caseType of ownLast(edition, form)) {
      const columns = readValue(state, importPaths.columns(caseType))
      // A column that one kind of case has no use for may be a field of this one.
      for (const [heading, use] of parseUses(columns, form))
        if (caseType === form.caseType || use !== 'leave-out') uses.set(heading, use)
      for (const field of form.fields) {
        const text = readValue(state, importPaths.values(caseType, field.id))
        const known = values.get(field.id) ?? new Map()
        for (const [key, option] of parseValues(text, field)) known.set(key, option)
        values.set(field.id, known)
      }
    }
  }
  const { state } = await readFoldedStream(session, setUpStreamOf(inspection.id))
  return { uses, values, begun: parseBegun(readValue(state, importPaths.begun(form.caseType))) }
}

function ownLast(edition: Inspection['edition'], { caseType }: ImportForm): readonly string[] {
  const types = edition?.caseTypes.map(({ id }) => id) ?? []
  return [...types.filter((id) => id !== caseType), caseType]
}

/** Keeps what has changed of the given registers, in one transaction. */
export async function keepMapping(
  session: Session,
  inspection: Inspection,
  values: ReadonlyMap<string, string | null>,
): Promise<Result<number, NotKept>> {
  const stream = setUpStreamOf(inspection.id)
  const { state } = await readFoldedStream(session, stream)
  const changed = new Map(
    [...values].filter(([path, value]) => (readValue(state, path) ?? null) !== value),
  )
  if (changed.size === 0) return ok(0)
  const edition = inspection.editionId
  return writeStream(session, {
    inspection: inspection.id,
    stream,
    edition,
    state,
    values: changed,
  })
}

/** Where two people differ, neither is remembered: each is asked again. */
function readValue(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}

function parseBegun(text: string | undefined): BegunImport | undefined {
  try {
    const parsed = v.safeParse(begunSchema, JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
