/**
 * The search of an unlocked person: reads the cases of this tablet, keeps their
 * words in memory, and follows what is written.  [SR1 SR2 SR6 SR7]
 *
 * Begun when the search is first opened, so whoever does not search pays nothing.
 * Cases are read one after another, each in a slice of its own; what changed since
 * is read again before the next question, and while the page is open.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import { brandId, isId, type StreamId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { type Form, makeForm } from '../../domain/edition/form.ts'
import { listGuidance } from '../../domain/edition/guidance.ts'
import { guidanceShelf } from '../../domain/edition/load-guidance.ts'
import { formOf } from '../case-list.ts'
import { listInterviewHosts } from '../interview-hosts.ts'
import { readFoldedStream } from '../read-stream.ts'
import type { Workspace } from '../workspace.ts'
import { type CaseTexts, listQuestionTexts, readCaseTexts, type SearchText } from './case-texts.ts'
import { readInterviewTexts } from './interview-texts.ts'
import type { SearchDesk } from './search-desk.ts'

export interface FoundHit {
  /** Absent for what belongs to no case: questions and guidance. */
  readonly stream: StreamId | undefined
  readonly text: SearchText
}

export interface FoundHits {
  readonly hits: readonly FoundHit[]
  readonly words: ReadonlySet<string>
  readonly total: number
}

export interface Search {
  readonly cases: ReadonlySignal<ReadonlyMap<StreamId, CaseTexts>>
  /** Questions of every edition here, each once. */
  readonly questions: ReadonlySignal<readonly SearchText[]>
  readonly progress: ReadonlySignal<{ readonly read: number; readonly of: number }>
  /** Reads what is new; resolves when all of it can be found. */
  refresh(): Promise<void>
  find(typed: string): Promise<FoundHits>
  end(): void
}

const STANDARDS = 'standards'
const SOON_MS = 400

export function createSearch(workspace: Workspace, desk: SearchDesk): Search {
  const { session, lines, inspections } = workspace
  const cases = signal<ReadonlyMap<StreamId, CaseTexts>>(new Map())
  const questions = signal<readonly SearchText[]>([])
  const progress = signal({ read: 0, of: 0 })
  const read = new Set<StreamId>()
  const editions = new Map<string, readonly SearchText[]>()
  let tail = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isEnded = false

  const readOne = async (stream: StreamId) => {
    const line = lines.peek().get(stream)
    const inspection = line && inspections.peek().get(line.inspection)
    // A case that went meanwhile, or of an edition that is not here.
    if (!line || !inspection?.edition) return
    const form = formOf(inspection, line.caseType)
    if (!form) return
    const { state } = await readFoldedStream(session, stream)
    const ofCase = readCaseTexts(form, state)
    const interview = await readInterview(stream, form)
    const texts = {
      ...ofCase,
      texts: [...ofCase.texts, ...interview.texts],
      conflicts: [...ofCase.conflicts, ...interview.conflicts],
    }
    desk.add(stream, toIndexed(stream, texts.texts))
    cases.value = new Map([...cases.peek(), [stream, texts]])
    await readStandards(inspection.edition)
  }
  const readInterview = async (stream: StreamId, form: Form) => {
    const interview = hosts().get(stream)
    if (!interview || !form.officerInterview) return { texts: [], conflicts: [] }
    const { state } = await readFoldedStream(session, interview)
    return readInterviewTexts(form.officerInterview.questions, state)
  }
  const hosts = () => listInterviewHosts(lines.peek().values(), inspections.peek())
  const readStandards = async (edition: Edition) => {
    if (editions.has(edition.id)) return
    const texts = await listStandards(edition)
    editions.set(edition.id, texts)
    const all = [...editions.values()].flat()
    questions.value = all
    desk.add(STANDARDS, toIndexed(STANDARDS, all))
  }
  const readNew = async () => {
    const due = [...lines.peek().keys()].filter((stream) => !read.has(stream))
    progress.value = { read: 0, of: due.length }
    for (const stream of due) {
      if (isEnded) return
      // Before the reading: what is written meanwhile makes it due again.
      read.add(stream)
      await readOne(stream)
      progress.value = { read: progress.peek().read + 1, of: due.length }
    }
  }
  const refresh = () => {
    tail = tail.then(readNew)
    return tail
  }
  const stopWatching = session.log.watchers.watch(({ streams }) => {
    const written = new Set(streams)
    for (const stream of streams) read.delete(stream)
    for (const [stream, interview] of hosts()) if (written.has(interview)) read.delete(stream)
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), SOON_MS)
  })
  return {
    cases,
    questions,
    progress,
    refresh,
    async find(typed) {
      const { keys, words, total } = await desk.find(typed)
      return { hits: keys.flatMap((key) => keyToHit(key)), words: new Set(words), total }
    },
    end() {
      isEnded = true
      clearTimeout(timer)
      stopWatching()
      desk.end()
      cases.value = new Map()
      questions.value = []
    },
  }

  function keyToHit(key: string): FoundHit[] {
    const [group, at] = key.split(' ')
    const stream = isId(group) ? brandId<StreamId>(group) : undefined
    const texts = stream ? cases.peek().get(stream)?.texts : questions.peek()
    const text = texts?.[Number(at)]
    return text ? [{ stream, text }] : []
  }
}

const toIndexed = (group: string, texts: readonly SearchText[]) =>
  texts.map(({ text }, at) => ({ key: `${group} ${at}`, text }))

/** Every question of the edition's forms once, and its guidance: what no case asks has no place to open. */
async function listStandards(edition: Edition): Promise<SearchText[]> {
  const all = edition.caseTypes.flatMap(({ id }) => listQuestionTexts(makeForm(edition, id)))
  const once = new Map(all.map((one) => [one.path, one]))
  const guidance = await guidanceShelf.load(edition)
  const texts = guidance.ok ? listGuidance(guidance.value) : []
  return [
    ...once.values(),
    ...texts.flatMap(({ id, text }): SearchText[] => {
      const path = paths.judgement(id)
      return once.has(path) ? [{ kind: 'guidance', path, text, question: id }] : []
    }),
  ]
}
