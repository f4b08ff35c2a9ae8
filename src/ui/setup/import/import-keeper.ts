/**
 * Keeps what an import makes: how the list is read after each step, and at the
 * end the list itself.  [SA53 SA58 SA59]
 *
 * One write after the other, each on what the one before it left: two at once
 * would look like two people who differ.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ColumnUse } from '../../../domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../../domain/sampling/import/import-form.ts'
import { importPaths } from '../../../domain/sampling/import/import-paths.ts'
import type { ValueMap } from '../../../domain/sampling/import/list-mapping.ts'
import { usesToText, valuesToText } from '../../../domain/sampling/import/remembered.ts'
import type { EligibleCase } from '../../../domain/sampling/population.ts'
import { type BegunImport, keepMapping } from '../../../session/import/kept-mapping.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { keepPopulation, type PopulationFault } from '../../../session/population.ts'
import type { Session } from '../../../session/session.ts'
import type { KeptState } from '../../parts/KeptMark.tsx'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'
import type { ResultStep } from './import-step.ts'

export interface BegunFile {
  readonly file: string
  readonly sheet: string
}

export interface ImportKeeper {
  /** Of what was said of columns and words. */
  readonly mark: ReadonlySignal<KeptState | undefined>
  columns(begun: BegunFile, headings: readonly string[], uses: readonly ColumnUse[]): void
  values(begun: BegunFile, values: ReadonlyMap<string, ValueMap>): void
  /** Undefined when it is on disk; else why not, in words. */
  list(cases: readonly EligibleCase[], result: ResultStep): Promise<string | undefined>
}

export interface KeeperDeps {
  readonly session: Session
  readonly inspection: Inspection
  readonly form: ImportForm
  readonly onKept: () => Promise<void>
}

export function createImportKeeper(deps: KeeperDeps): ImportKeeper {
  const { session, inspection, form } = deps
  const { caseType } = form
  const mark = signal<KeptState | undefined>(undefined)
  let tail: Promise<unknown> = Promise.resolve()
  const keep = (values: ReadonlyMap<string, string | null>) => {
    tail = tail.then(async () => {
      mark.value = { kind: 'saving' }
      const kept = await keepMapping(session, inspection, values)
      mark.value = kept.ok
        ? { kind: 'kept' }
        : { kind: 'not-kept', reason: commonWords.notKeptReasons[kept.error.kind] }
    })
  }
  const begunAt = (begun: BegunFile, step: BegunImport['step']): [string, string] => [
    importPaths.begun(caseType),
    JSON.stringify({ ...begun, step } satisfies BegunImport),
  ]
  return {
    mark,
    columns(begun, headings, uses) {
      const columns = usesToText(headings, uses)
      keep(new Map([[importPaths.columns(caseType), columns], begunAt(begun, 'values')]))
    },
    values(begun, values) {
      const texts = [...values]
        .filter(([, said]) => said.size > 0)
        .map(([field, said]): [string, string] => [
          importPaths.values(caseType, field),
          valuesToText(said),
        ])
      keep(new Map([...texts, begunAt(begun, 'result')]))
    },
    async list(cases, result) {
      await tail
      const beside = new Map<string, string | null>([
        [importPaths.begun(caseType), null],
        [importPaths.imported(caseType), resultToReport(result)],
      ])
      const kept = await keepPopulation(session, inspection, { caseType, cases }, beside)
      if (!kept.ok) return faultToReason(kept.error)
      await deps.onKept()
      return undefined
    },
  }
}

/** What was left out, how many and why: beside the list, for whoever asks later. */
function resultToReport({ verdict, decision, referenceDay }: ResultStep): string {
  const { counts, window } = verdict
  return JSON.stringify({
    ...counts,
    referenceDay: window ? referenceDay : null,
    outsideChoice: counts.outside > 0 ? decision.outside : null,
    outsideReason: counts.outside > 0 ? decision.outsideReason.trim() : null,
    badReason: counts.bad + counts.repeats > 0 ? decision.badReason.trim() : null,
  })
}

function faultToReason({ kind }: PopulationFault): string {
  if (kind === 'already-drawn') return words.result.drawn
  if (kind === 'no-cases' || kind === 'repeated-case') return words.result.noCases
  return commonWords.notKeptReasons[kind]
}
