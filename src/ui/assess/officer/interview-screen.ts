/**
 * The interview with the case's officer, open beside the case.  [FM9 FM10 UI82]
 *
 * A stream of its own with its own "Kept"; what is done here is undone with the
 * case's Undo. It is not closed by finishing the case: other cases of the same
 * officer may still be open.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { StreamId } from '../../../base/brand.ts'
import { type InterviewProgress, readInterview } from '../../../domain/assessment/interview.ts'
import { parseInterviewPath } from '../../../domain/assessment/interview-paths.ts'
import type { Form } from '../../../domain/edition/form.ts'
import type { OpenStream } from '../../../session/open-case.ts'
import { makeAnswers, type RegisterScreen } from '../register-screen.ts'
import { createSettling } from '../settling.ts'

export interface InterviewScreen extends RegisterScreen {
  readonly progress: ReadonlySignal<InterviewProgress>
  /** Ids of the quotes that stand, and of those begun in this sitting. */
  readonly quotes: ReadonlySignal<readonly string[]>
  readonly begun: Signal<readonly string[]>
  readonly stream: StreamId
  stop(): void
}

export interface InterviewScreenDeps {
  readonly open: OpenStream
  readonly asked: NonNullable<Form['officerInterview']>
  /** Of the case: who speaks, who is called what, what was tapped last. */
  readonly shared: Pick<RegisterScreen, 'voice' | 'nameOf' | 'marked'>
  readonly canWrite: ReadonlySignal<boolean>
}

export function createInterviewScreen(deps: InterviewScreenDeps): InterviewScreen {
  const { open, asked, shared, canWrite } = deps
  const settling = createSettling(open)
  const begun = signal<readonly string[]>([])
  return {
    ...shared,
    ...makeAnswers(open),
    open,
    stream: open.stream,
    settling,
    canWrite,
    begun,
    progress: computed(() => {
      settling.beat.value
      return readInterview(asked, open.read)
    }),
    quotes: computed(() => {
      settling.beat.value
      return [...new Set([...listQuotes(open), ...begun.value])].sort()
    }),
    stop: () => settling.stop(),
  }
}

/** Those with a text, or with two between which somebody has to choose. */
const listQuotes = (open: OpenStream): string[] =>
  open.paths().flatMap((path) => {
    const parsed = parseInterviewPath(path)
    const stands = open.view(path).peek().reading.kind !== 'unanswered'
    return parsed.kind === 'quote' && stands ? [parsed.id] : []
  })
