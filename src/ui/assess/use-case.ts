/**
 * Opens the case of the address, and closes it when it is left.  [UI3 UI23]
 *
 * What cannot be opened says why in words and loses nothing. While a case is open
 * the app knows of it, so that locking keeps what is being typed; afterwards its
 * line in the list is made anew.
 */
import { computed, type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { StreamId } from '../../base/brand.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Form } from '../../domain/edition/form.ts'
import { formOf, readSetAsideLines } from '../../session/case-list.ts'
import type { Inspection } from '../../session/inspections.ts'
import { type OpenCase, openCase } from '../../session/open-case.ts'
import type { Workspace } from '../../session/workspace.ts'
import { type AppModel, useApp, useOpen } from '../shell/app-model.ts'
import { type CaseHistoryView, createCaseHistory } from './case-history.ts'
import { type CaseScreen, createCaseScreen } from './case-screen.ts'
import { type AttachedInterview, attachInterview } from './officer/attach-interview.ts'

export type CaseFaultKind =
  | 'not-here'
  | 'edition-unknown'
  | 'key-missing'
  | 'kind-unknown'
  | 'not-opened'

export type CaseLoad =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly screen: CaseScreen; readonly history: CaseHistoryView }
  | { readonly kind: 'failed'; readonly why: CaseFaultKind }

export interface UsedCase {
  readonly load: ReadonlySignal<CaseLoad>
  readonly tryAgain: () => void
}

const OPENING: CaseLoad = { kind: 'opening' }

export function useCase(stream: StreamId | undefined): UsedCase {
  const app = useApp()
  const { workspace } = useOpen()
  const load = useSignal<CaseLoad>(OPENING)
  const [attempt, setAttempt] = useState(0)
  // A case that arrives while its address is open is opened then.
  const listed = useMemo(
    () => computed(() => stream !== undefined && workspace.lines.value.has(stream)),
    [workspace, stream],
  )
  const isListed = listed.value
  useEffect(() => {
    load.value = OPENING
    const reopen = () => setAttempt((count) => count + 1)
    return enterCase({ app, workspace, load, reopen }, stream)
  }, [app, workspace, load, stream, isListed, attempt])
  return { load, tryAgain: () => setAttempt((count) => count + 1) }
}

interface Entry {
  readonly app: AppModel
  readonly workspace: Workspace
  readonly load: Signal<CaseLoad>
  readonly reopen: () => void
}

/** Returns the way out. */
function enterCase(entry: Entry, stream: StreamId | undefined): () => void {
  let isLeft = false
  let screen: CaseScreen | undefined
  let entered: OpenCase | undefined
  const enter = async () => {
    const opened = await openFound(entry.workspace, stream)
    if (isLeft) {
      if (opened.ok) await opened.value.open.close()
      return
    }
    if (!opened.ok) {
      entry.load.value = { kind: 'failed', why: opened.error.kind }
      return
    }
    const { open, inspection } = opened.value
    const { session, lines } = entry.workspace
    const deps = { session, open, inspection, lines, reopen: entry.reopen }
    screen = createCaseScreen(deps)
    entered = openBoth(screen, attachInterview(session, screen))
    entry.app.openedCase = entered
    entry.load.value = { kind: 'open', screen, history: createCaseHistory(deps) }
    // What can be taken back from earlier sittings: read behind the first paint.
    requestAnimationFrame(() => setTimeout(() => void open.undo.recall()))
  }
  void enter()
  return () => {
    isLeft = true
    if (screen && entered) void leaveCase(entry, screen, entered)
  }
}

/** What the lock knows of: the case, and with it the interview that is open beside it. */
const openBoth = ({ open }: CaseScreen, interview: AttachedInterview): OpenCase => ({
  ...open,
  flush: async () => void (await Promise.all([open.flush(), interview.flush()])),
  close: async () => void (await Promise.all([open.close(), interview.close()])),
})

async function leaveCase(
  { app, workspace }: Entry,
  screen: CaseScreen,
  open: OpenCase,
): Promise<void> {
  screen.stop()
  await open.close()
  if (app.openedCase === open) app.openedCase = undefined
  await workspace.refreshCase(open.stream, open.inspection)
}

interface Opened {
  readonly open: OpenCase
  readonly inspection: ReadonlySignal<Inspection>
}

async function openFound(
  workspace: Workspace,
  stream: StreamId | undefined,
): Promise<Result<Opened, { kind: CaseFaultKind }>> {
  const found = await findCase(workspace, stream)
  if (!found.ok) return found
  const { inspection, form } = found.value
  const ask = { stream: found.value.stream, inspection: inspection.id, form }
  try {
    const open = await openCase(workspace.session, ask)
    const current = computed(() => workspace.inspections.value.get(inspection.id) ?? inspection)
    return ok({ open, inspection: current })
  } catch {
    return err({ kind: 'not-opened' })
  }
}

interface FoundCase {
  readonly stream: StreamId
  readonly inspection: Inspection
  readonly form: Form
}

async function findCase(
  { inspections, lines, session }: Workspace,
  stream: StreamId | undefined,
): Promise<Result<FoundCase, { kind: CaseFaultKind }>> {
  const known = [...inspections.peek().values()]
  const inspection =
    stream && known.find(({ assessors, setAside }) => assessors.has(stream) || setAside.has(stream))
  if (!inspection) return err({ kind: 'not-here' })
  if (!inspection.edition) return err({ kind: 'edition-unknown' })
  if (!session.keyring.writingKeyOf(inspection.id)) return err({ kind: 'key-missing' })
  // What was replaced stands in no list, and is still there to be read.
  const own = new Map([[inspection.id, inspection]])
  const line = lines.peek().get(stream) ?? (await readSetAsideLines(session, own)).get(stream)
  if (!line) return err({ kind: 'not-here' })
  const form = formOf(inspection, line.caseType)
  return form ? ok({ stream, inspection, form }) : err({ kind: 'kind-unknown' })
}
