/**
 * What the acts of one import share: the worker, the step on screen, and what was
 * said so far.  [SA57 UI57]
 *
 * Ends the worker on cancel, with a file that cannot be read, and when the page is
 * left. An answer that comes after that changes nothing.
 */
import { type Signal, signal } from '@preact/signals'
import type { ColumnUse } from '../../../domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../../domain/sampling/import/import-form.ts'
import type { UnknownValue } from '../../../domain/sampling/import/list-values.ts'
import type { RememberedMapping } from '../../../session/import/kept-mapping.ts'
import type { ListAnswer, ListAsk, ShownList } from '../../../session/import/list-messages.ts'
import {
  createListReader,
  type EndedReading,
  type ListReader,
  type ListWorker,
} from '../../../session/import/list-reader.ts'
import type { BegunFile, ImportKeeper } from './import-keeper.ts'
import {
  type BusyPhase,
  type ImportStep,
  type ResultStep,
  toBusyPhase,
  type ValueChoice,
} from './import-step.ts'

export interface ImportDeps {
  readonly form: ImportForm
  readonly today: string
  readonly remembered: RememberedMapping
  readonly createWorker: () => ListWorker
  readonly keeper: ImportKeeper
}

/** What was said of the picked file; made anew with the next one. */
export interface SaidOfList {
  readonly begun: BegunFile
  readonly list: ShownList | undefined
  readonly uses: readonly ColumnUse[]
  readonly values: readonly UnknownValue[]
  readonly choices: ReadonlyMap<string, ValueChoice>
  readonly result: ResultStep | undefined
}

type GoodAnswer = Exclude<ListAnswer | EndedReading, { kind: 'unread' } | EndedReading>

export interface ImportContext {
  readonly deps: ImportDeps
  readonly step: Signal<ImportStep>
  readonly fileName: Signal<string | undefined>
  said: SaidOfList
  remembered: RememberedMapping
  referenceDay: string
  say(change: Partial<SaidOfList>): void
  begin(file: File): void
  busy(phase: BusyPhase, share?: number): void
  /** Undefined when the import has ended, or with a file that cannot be read. */
  ask(question: ListAsk): Promise<GoodAnswer | undefined>
  takenCases: ListReader['takenCases']
  end(): void
}

const nothingSaid = (file: string): SaidOfList => ({
  begun: { file, sheet: '' },
  list: undefined,
  uses: [],
  values: [],
  choices: new Map(),
  result: undefined,
})

export function createImportContext(deps: ImportDeps): ImportContext {
  let reader: ListReader | undefined
  const context: ImportContext = {
    deps,
    step: signal<ImportStep>({ kind: 'pick' }),
    fileName: signal<string | undefined>(undefined),
    said: nothingSaid(''),
    remembered: deps.remembered,
    referenceDay: deps.today,
    say(change) {
      context.said = { ...context.said, ...change }
    },
    begin(file) {
      context.end()
      context.fileName.value = file.name
      context.said = nothingSaid(file.name)
      reader = createListReader(deps.createWorker(), (phase, share) =>
        context.busy(toBusyPhase(phase), share),
      )
    },
    busy(phase, share) {
      context.step.value = { kind: 'busy', phase, share }
    },
    async ask(question) {
      const asked = reader
      const answer = await asked?.ask(question)
      if (answer === undefined || answer.kind === 'ended' || asked !== reader) return undefined
      if (answer.kind !== 'unread' && answer.kind !== 'worker-failed') return answer
      context.end()
      const fault = answer.kind === 'unread' ? answer.fault : answer
      context.step.value = { kind: 'pick', fault }
      return undefined
    },
    takenCases: () => reader?.takenCases() ?? [],
    end() {
      const ended = reader
      reader = undefined
      ended?.end()
    },
  }
  return context
}
