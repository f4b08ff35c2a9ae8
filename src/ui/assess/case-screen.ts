/**
 * One open case as its screens share it: registers as answers, whose case it is,
 * names, and the page's voice.  [UI3 UI14 UI15]
 *
 * Made when a case has been opened, stopped when it is left. Every signal is made
 * once per register, so that a component subscribes to just its own.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../base/assert.ts'
import { brandId, isId, type PersonId } from '../../base/brand.ts'
import type { Jotting } from '../../domain/assessment/jottings.ts'
import { paths } from '../../domain/assessment/paths.ts'
import type { CaseProgress } from '../../domain/assessment/progress.ts'
import { valueToStatus } from '../../domain/assessment/status.ts'
import { makeFieldReader, type ReadField } from '../../domain/edition/applicability.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Form, FormKeyQuestion } from '../../domain/edition/form.ts'
import { guidanceShelf } from '../../domain/edition/load-guidance.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { OpenCase } from '../../session/open-case.ts'
import type { Session } from '../../session/session.ts'
import { caseWords } from '../words/assess.ts'
import { commonWords } from '../words/common.ts'
import { createVoice, speakOfWaiting, type Voice } from './announcements.ts'
import { type Access, canWriteAs, readAccess } from './case-access.ts'
import { listQuestions } from './case-places.ts'
import { makeSettledJottings } from './jot/settled-jottings.ts'
import {
  makeProfileRail,
  makeQuestionRail,
  makeQuestionView,
  type QuestionView,
  type RailState,
} from './question-view.ts'
import { createSettling, type Settling } from './settling.ts'

export interface CaseScreen {
  readonly open: OpenCase
  readonly form: Form
  readonly edition: Edition
  readonly hasGuidance: boolean
  readonly inspection: ReadonlySignal<Inspection>
  /** Whose screen this is. */
  readonly me: PersonId
  /** The one agreed value, or undefined while open, cleared or in conflict. */
  answer(path: string): ReadonlySignal<string | undefined>
  isConflict(path: string): ReadonlySignal<boolean>
  /** As it counts: with what other fields set. Subscribing. */
  readonly readField: ReadField
  question(id: string): QuestionView
  questionRail(id: string): ReadonlySignal<RailState>
  readonly profileRail: ReadonlySignal<RailState>
  readonly access: ReadonlySignal<Access>
  readonly assessorName: ReadonlySignal<string | undefined>
  readonly isFinished: ReadonlySignal<boolean>
  /** Of the whole case, as of the last tap that has settled. */
  readonly progress: ReadonlySignal<CaseProgress>
  /** What was jotted down, as of the last tap that has settled. */
  readonly jottings: ReadonlySignal<readonly Jotting[]>
  readonly settling: Settling
  readonly canWrite: ReadonlySignal<boolean>
  nameOf(person: PersonId): string
  /** The same for an id that stands in a value. */
  personName(id: string): string
  readonly voice: Voice
  /** The register that was tapped last: the one whose mark stays on the screen. */
  readonly marked: Signal<string | undefined>
  stop(): void
}

export interface CaseScreenDeps {
  readonly session: Session
  /** Follows the set-up, so that a case moved meanwhile says so. */
  readonly inspection: ReadonlySignal<Inspection>
  readonly open: OpenCase
}

export function createCaseScreen({ session, inspection, open }: CaseScreenDeps): CaseScreen {
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
  const access = computed(() =>
    inspection.value.setAside.has(open.stream)
      ? ('set-aside' as const)
      : readAccess(session, assessor.value),
  )
  const isFinished = computed(() => valueToStatus(read(paths.status)) === 'finished')
  const voice = createVoice()
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
    progress: settled.progress,
    jottings: makeSettledJottings(open, settling),
    settling,
    access,
    assessorName: computed(() => assessor.value && nameOf(assessor.value)),
    isFinished,
    canWrite: computed(() => !isFinished.value && canWriteAs(access.value)),
    nameOf,
    personName: (id) => (isId(id) ? nameOf(brandId<PersonId>(id)) : commonWords.unknownPerson),
    voice,
    marked: signal<string | undefined>(undefined),
    stop() {
      settling.stop()
      stopSpeaking()
    },
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

function makeAnswers(open: OpenCase): Pick<CaseScreen, 'answer' | 'isConflict'> {
  return {
    answer: remember((path) =>
      computed(() => {
        const { reading } = open.view(path).value
        return reading.kind === 'value' ? reading.value : undefined
      }),
    ),
    isConflict: remember((path) =>
      computed(() => open.view(path).value.reading.kind === 'conflict'),
    ),
  }
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, { value: T }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}

const CaseContext = createContext<CaseScreen | undefined>(undefined)
export const CaseProvider = CaseContext.Provider

export function useCaseScreen(): CaseScreen {
  const screen = useContext(CaseContext)
  assert(screen, 'the parts of a case live inside it')
  return screen
}
