/**
 * What a case knows of its officer's interview: where it is, how far it is, and
 * which other cases on this tablet share it.  [FM9 FM10 UI81]
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { StreamId } from '../../../base/brand.ts'
import type { InterviewProgress } from '../../../domain/assessment/interview.ts'
import type { CaseProgress } from '../../../domain/assessment/progress.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { OpenCase } from '../../../session/open-case.ts'
import { computedBy } from '../computed-by.ts'
import { isSameRail, type RailState, toRailState } from '../question-view.ts'
import type { InterviewScreen } from './interview-screen.ts'

export interface OfficerSide {
  /** The interview's stream, as the set-up says; undefined where there is none. */
  readonly stream: ReadonlySignal<StreamId | undefined>
  /** Set while it is open beside the case. */
  readonly interview: Signal<InterviewScreen | undefined>
  /** It could not be opened. */
  readonly isFailed: Signal<boolean>
  readonly progress: ReadonlySignal<InterviewProgress | undefined>
  readonly rail: ReadonlySignal<RailState>
  /** Registers of the interview in which values differ. */
  readonly conflicts: ReadonlySignal<number>
  /** The officer's other cases, as far as they are on this tablet. */
  readonly otherCases: ReadonlySignal<readonly CaseLine[]>
  /** What to do when the officer is in distress. */
  readonly distress: ReadonlySignal<string | undefined>
}

export interface OfficerSideDeps {
  readonly open: OpenCase
  readonly inspection: ReadonlySignal<Inspection>
  readonly lines: ReadonlySignal<ReadonlyMap<StreamId, CaseLine>>
}

export function createOfficerSide(
  { open, inspection, lines }: OfficerSideDeps,
  settled: { readonly progress: ReadonlySignal<CaseProgress> },
): OfficerSide {
  const stream = computed(() => inspection.value.interviews.get(open.stream))
  const interview = signal<InterviewScreen | undefined>(undefined)
  const progress = computed(() => interview.value?.progress.value)
  return {
    stream,
    interview,
    isFailed: signal(false),
    progress,
    rail: computedBy(
      () => makeOfficerRail(settled.progress.value, progress.value, open.form.officerInterview),
      isSameRail,
    ),
    conflicts: computed(() => {
      const side = interview.value?.open
      side?.revision.value
      return side?.countConflicts() ?? 0
    }),
    otherCases: computed(() => {
      const shared = stream.value
      if (shared === undefined) return []
      return [...inspection.value.interviews].flatMap(([one, its]) => {
        const line = lines.value.get(one)
        return its === shared && one !== open.stream && line ? [line] : []
      })
    }),
    distress: computed(() => inspection.value.distress ?? open.form.officerInterview?.distress),
  }
}

/** Done is what a person called held, or not held, with the questions about this case answered. */
function makeOfficerRail(
  { officerQuestions: own }: CaseProgress,
  interview: InterviewProgress | undefined,
  asked: { readonly questions: readonly unknown[] } | undefined,
): RailState {
  const answered = own.answered + (interview?.answered ?? 0)
  const total = own.total + (interview?.total ?? asked?.questions.length ?? 0)
  const isOver = interview !== undefined && interview.outcome !== 'open'
  if (isOver && own.answered === own.total) return { dot: 'done', answered, total }
  const state = toRailState(answered, total, false)
  return { ...state, dot: answered > 0 ? 'part' : 'none' }
}
