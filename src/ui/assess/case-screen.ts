/**
 * One open case as its screens share it: registers as answers, whose case it is,
 * names, and the page's voice.  [UI3 UI14 UI15]
 *
 * Made when a case has been opened, stopped when it is left. Every signal is made
 * once per register, so that a component subscribes to just its own.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../base/assert.ts'
import { brandId, isId, type PersonId, type StreamId } from '../../base/brand.ts'
import { type CaseCheck, makeCaseCheck } from '../../domain/assessment/check-case.ts'
import type { Jotting } from '../../domain/assessment/jottings.ts'
import { paths } from '../../domain/assessment/paths.ts'
import type { CaseProgress } from '../../domain/assessment/progress.ts'
import { valueToStatus } from '../../domain/assessment/status.ts'
import { makeFieldReader, type ReadField } from '../../domain/edition/applicability.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Form, FormKeyQuestion } from '../../domain/edition/form.ts'
import { guidanceShelf } from '../../domain/edition/load-guidance.ts'
import type { CaseLine } from '../../session/case-line.ts'
import { formOf } from '../../session/form-of.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { OpenCase } from '../../session/open-case.ts'
import type { Session } from '../../session/session.ts'
import { caseWords } from '../words/assess.ts'
import { commonWords } from '../words/common.ts'
import { createVoice, speakOfWaiting } from './announcements.ts'
import { type Access, canWriteAs, readAccess } from './case-access.ts'
import { listQuestions } from './case-places.ts'
import { makeSettledJottings } from './jot/settled-jottings.ts'
import { createOfficerSide, type OfficerSide } from './officer/officer-side.ts'
import {
  makeFactorsRail,
  makeProfileRail,
  makeQuestionRail,
  makeQuestionView,
  type QuestionView,
  type RailState,
} from './question-view.ts'
import { makeAnswers, type RegisterScreen, useNearestRegisters } from './register-screen.ts'
import { remember } from './remember.ts'
import { createSettling, type Settling } from './settling.ts'

export interface CaseScreen extends RegisterScreen {
  readonly open: OpenCase
  readonly form: Form
  readonly edition: Edition
  readonly hasGuidance: boolean
  readonly inspection: ReadonlySignal<Inspection>
  /** Whose screen this is. */
  readonly me: PersonId
  /** As it counts: with what other fields set. Subscribing. */
  readonly readField: ReadField
  question(id: string): QuestionView
  questionRail(id: string): ReadonlySignal<RailState>
  readonly profileRail: ReadonlySignal<RailState>
  readonly factorsRail: ReadonlySignal<RailState>
  readonly officer: OfficerSide
  readonly access: ReadonlySignal<Access>
  readonly assessorName: ReadonlySignal<string | undefined>
  readonly isFinished: ReadonlySignal<boolean>
  /** Of the whole case, as of the last tap that has settled. */
  readonly progress: ReadonlySignal<CaseProgress>
  /** What holds the case open, and what reminds; settled like the progress. */
  readonly check: ReadonlySignal<CaseCheck>
  /** What was jotted down, as of the last tap that has settled. */
  readonly jottings: ReadonlySignal<readonly Jotting[]>
  /** The case as it was: read, and nothing else. */
  readonly isPast: boolean
  /** Registers in which values differ, as of the last tap that has settled. */
  readonly conflicts: ReadonlySignal<number>
  /** Names an id that stands in a value. */
  personName(id: string): string
  /** The title of a version that came while the case was open under an earlier one. */
  readonly newerVersion: ReadonlySignal<string | undefined>
  /** How many registers hold what was given under a version that is not here. */
  readonly unknownVersions: ReadonlySignal<number>
  /** Opens the case anew, under the version in use. */
  reopen(): void
  stop(): void
}

export interface CaseScreenDeps {
  readonly session: Session
  /** Follows the set-up, so that a case moved meanwhile says so. */
  readonly inspection: ReadonlySignal<Inspection>
  readonly lines: ReadonlySignal<ReadonlyMap<StreamId, CaseLine>>
  readonly open: OpenCase
  /** How the case is opened anew; a case as it was is not. */
  readonly reopen: () => void
  readonly isPast?: boolean
}

export function createCaseScreen(deps: CaseScreenDeps): CaseScreen {
  const { session, inspection, open, isPast = false } = deps
  const { form } = open
  const { edition } = inspection.peek()
  assert(edition, 'a case is open only with its edition')
  const answers = makeAnswers(open)
  const settling = createSettling(open)
  const settled = makeSettled(open, settling)
  const read = (path: string) => answers.answer(path).value
  const readField = makeFieldReader(form, (id) => read(paths.field(id)))
  const questions = new Map<string, FormKeyQuestion>(
    listQuestions(form).map((question) => [question.id, question]),
  )
  const views = remember((id: string) => {
    const question = questions.get(id)
    assert(question, 'screens ask for key questions of the form')
    return makeQuestionView({ form, answer: settled.read, readField }, question)
  })
  const assessor = computed(() => {
    const { assessors, setAside } = inspection.value
    return setAside.get(open.stream)?.assessor ?? assessors.get(open.stream)
  })
  const nameOf = (person: PersonId) =>
    inspection.value.people.get(person)?.name ??
    (person === session.person ? session.personName : commonWords.unknownPerson)
  const access = computed(() => {
    if (isPast) return 'reading'
    return inspection.value.setAside.has(open.stream)
      ? ('set-aside' as const)
      : readAccess(session, assessor.value)
  })
  const isFinished = computed(() => valueToStatus(read(paths.status)) === 'finished')
  const voice = createVoice()
  const officer = createOfficerSide(deps, settled)
  const stopSpeaking = speakOfWaiting(open.waiting, voice, {
    kept: commonWords.kept(undefined),
    late: caseWords.late,
  })
  return {
    open,
    form,
    edition,
    hasGuidance: guidanceShelf.has(edition),
    inspection,
    me: session.person,
    ...answers,
    readField,
    question: views,
    questionRail: remember((id) => makeQuestionRail(settled.progress, id)),
    profileRail: makeProfileRail(settled.progress),
    factorsRail: makeFactorsRail(settled.progress),
    officer,
    progress: settled.progress,
    jottings: makeSettledJottings(open, settling),
    check: computed(() => makeCaseCheck(form, settled.progress.value, officer.progress.value)),
    settling,
    access,
    assessorName: computed(() => assessor.value && nameOf(assessor.value)),
    isFinished,
    canWrite: computed(() => !isFinished.value && canWriteAs(access.value)),
    isPast,
    conflicts: computed(() => {
      settling.beat.value
      return open.countConflicts()
    }),
    nameOf,
    personName: (id) => (isId(id) ? nameOf(brandId<PersonId>(id)) : commonWords.unknownPerson),
    voice,
    marked: signal<string | undefined>(undefined),
    ...makeVersionSignals(deps),
    stop() {
      settling.stop()
      stopSpeaking()
    },
  }
}

function makeVersionSignals({ inspection, open, reopen }: CaseScreenDeps) {
  return {
    reopen,
    newerVersion: computed(() => {
      const { edition } = inspection.value
      const now = edition && formOf(inspection.value, open.form.caseType.id)
      const isNewer = now !== undefined && now.editionId !== open.form.editionId
      return isNewer ? edition?.title : undefined
    }),
    unknownVersions: computed(() => {
      open.revision.value
      const { edition, earlier = [] } = inspection.value
      const known = new Set([...earlier, ...(edition ? [edition] : [])].map(({ id }) => id))
      return open.countForeign(known)
    }),
  }
}

/** What follows from the answers, one beat behind them. */
function makeSettled(open: OpenCase, { beat }: Settling) {
  const progress = computed(() => {
    beat.value
    return open.progress.peek()
  })
  return {
    progress,
    read(path: string) {
      beat.value
      return open.read(path)
    },
  }
}

const CaseContext = createContext<CaseScreen | undefined>(undefined)
export const CaseProvider = CaseContext.Provider

export function useCaseScreen(): CaseScreen {
  const screen = useContext(CaseContext)
  assert(screen, 'the parts of a case live inside it')
  return screen
}

/** The nearest open stream: the interview inside a case, else the case. */
export function useRegisters(): RegisterScreen {
  const nearest = useNearestRegisters()
  const screen = useContext(CaseContext)
  const registers = nearest ?? screen
  assert(registers, 'rows live inside an open stream')
  return registers
}
