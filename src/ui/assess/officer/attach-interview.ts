/**
 * Opens the interview beside the case as soon as the set-up names one, and closes
 * it with the case.  [FM9 UI3]
 *
 * Never in the way of the case: that is there first. Where it cannot be opened
 * the officer's page says so, and it is tried again when the case is opened next.
 */
import { computed, effect } from '@preact/signals'
import type { StreamId } from '../../../base/brand.ts'
import { type OpenStream, openStream } from '../../../session/open-case.ts'
import type { Session } from '../../../session/session.ts'
import { canWriteAs } from '../case-access.ts'
import type { CaseScreen } from '../case-screen.ts'
import { createInterviewScreen } from './interview-screen.ts'

export interface AttachedInterview {
  flush(): Promise<void>
  close(): Promise<void>
}

export function attachInterview(session: Session, screen: CaseScreen): AttachedInterview {
  const { open, form, officer, access } = screen
  const asked = form.officerInterview
  const canWrite = computed(() => canWriteAs(access.value))
  let tail: Promise<void> = Promise.resolve()
  let isClosed = false

  const enter = async (stream: StreamId) => {
    if (isClosed || !asked) return
    const { inspection, undo } = open
    const interview = await openStream(session, {
      stream,
      inspection,
      edition: form.editionId,
      undo,
    })
    await leave()
    const shared = { voice: screen.voice, nameOf: screen.nameOf, marked: screen.marked }
    officer.interview.value = createInterviewScreen({ open: interview, asked, shared, canWrite })
  }
  const leave = async () => {
    const current = officer.interview.peek()
    officer.interview.value = undefined
    current?.stop()
    await current?.open.close()
  }
  const openedNow = (): OpenStream | undefined => officer.interview.peek()?.open
  const stop = effect(() => {
    const stream = officer.stream.value
    if (stream === undefined || openedNow()?.stream === stream) return
    tail = tail
      .then(() => enter(stream))
      .catch(() => {
        officer.isFailed.value = true
      })
  })
  return {
    flush: async () => openedNow()?.flush(),
    async close() {
      stop()
      isClosed = true
      await tail
      await leave()
    },
  }
}
