/**
 * What of one case can be searched: its texts, and what its questions stand at.
 * [SR2 SR4]
 *
 * Read from the registers of its stream. Ids and paths only lead to a place; the
 * words stay in memory.
 */
import { isUnlinked } from '../../domain/assessment/jottings.ts'
import type { Missing } from '../../domain/assessment/missing.ts'
import { parsePath, paths } from '../../domain/assessment/paths.ts'
import { readProgress } from '../../domain/assessment/progress.ts'
import type { Form } from '../../domain/edition/form.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'
import { makeAskedReader } from '../case-line.ts'
import { readJottings } from '../read-jottings.ts'
import { listTextQuestions, readTexts } from './interview-texts.ts'

export type TextKind =
  | 'reference'
  | 'officer'
  | 'note'
  | 'reason'
  | 'jotting'
  | 'example'
  | 'interview'
  | 'quote'
  | 'question'
  | 'guidance'

export interface SearchText {
  readonly kind: TextKind
  /** The register that it stands in; of a question, the one of its answer. */
  readonly path: string
  readonly text: string
  /** The prompt or key question that it is about, where it is about one. */
  readonly question?: string
}

/** A fact of the case that is asked for and has no answer, beside its questions. */
export interface OpenFact {
  readonly kind: 'field' | 'factor' | 'officer-question'
  readonly path: string
  readonly text: string
}

export interface CaseTexts {
  readonly texts: readonly SearchText[]
  /** Asked, and without an answer or judgement. */
  readonly open: ReadonlySet<string>
  readonly openFacts: readonly OpenFact[]
  readonly flagged: ReadonlySet<string>
  /** Registers in which values differ. */
  readonly conflicts: readonly string[]
  readonly unlinked: number
}

const KINDS: Readonly<Record<string, TextKind>> = {
  reference: 'reference',
  officer: 'officer',
  note: 'note',
  reason: 'reason',
  jotting: 'jotting',
  example: 'example',
}

/** What a register of these holds is a word of ours and no text. */
const NO_TEXT = /^example\/.*\/(kind|kept|ready)$|^jot\/.*\/link\//

export function readCaseTexts(form: Form, state: StreamState): CaseTexts {
  const reading = (path: string) => readRegister(state.get(path))
  // Where another version of the edition asked before, by what it is called now.
  const read = makeAskedReader(form, state)
  const isConflict = (path: string) => reading(path).kind === 'conflict'
  const written = [...state.keys()]
  const toAsked = (path: string) => (form.versions ? form.versions.paths.toAsked(path) : path)
  const jottings = readJottings(form, state)
  const { missing } = readProgress(form, read, jottings)
  const prose = listTextQuestions(form.officerInterview?.perCase)
  return {
    texts: written.flatMap((path) => pathToTexts(path, state, { prose, toAsked })),
    open: new Set(
      missing.flatMap((one) => (one.what === 'prompt' || one.what === 'judgement' ? [one.id] : [])),
    ),
    openFacts: missing.flatMap(missingToFact),
    flagged: new Set(
      written.flatMap((path) => {
        const asked = toAsked(path)
        const parsed = parsePath(asked ?? '')
        const isFlag = asked !== undefined && parsed.kind === 'flag'
        return isFlag && read(asked) !== undefined ? [parsed.id] : []
      }),
    ),
    conflicts: written.filter(isConflict),
    unlinked: jottings.filter(isUnlinked).length,
  }
}

function missingToFact(missing: Missing): OpenFact[] {
  switch (missing.what) {
    case 'profile':
      return [{ kind: 'field', path: paths.field(missing.id), text: missing.label }]
    case 'factor':
      return [{ kind: 'factor', path: paths.factorLinked(missing.id), text: missing.label }]
    case 'officer-question': {
      const { what: kind, id, label: text } = missing
      return [{ kind, path: paths.officerQuestion(id), text }]
    }
    default:
      return []
  }
}

interface TextSource {
  /** What the officer is asked about this case and answers in words. */
  readonly prose: ReadonlySet<string>
  readonly toAsked: (path: string) => string | undefined
}

function pathToTexts(path: string, state: StreamState, of: TextSource): SearchText[] {
  const { prose, toAsked } = of
  const parsed = parsePath(path)
  if (parsed.kind === 'officer-question')
    return prose.has(parsed.id)
      ? readTexts(state, path).map((text) => ({ kind: 'interview', path, text }))
      : []
  const kind = KINDS[parsed.kind]
  if (kind === undefined || NO_TEXT.test(path)) return []
  const asked = parsePath(toAsked(path) ?? path)
  const about = 'id' in asked && kind !== 'jotting' ? { question: asked.id } : {}
  return readTexts(state, path).map((text) => ({ kind, path, text, ...about }))
}

/** The questions of a form with their words. */
export const listQuestionTexts = (form: Form): SearchText[] =>
  form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap((question) => [question, ...question.prompts])
    .map(({ id, text }) => ({ kind: 'question', path: paths.judgement(id), text, question: id }))
