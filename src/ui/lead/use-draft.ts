/**
 * The text of a form, which is there again after a lock.  [UI155 DO10]
 *
 * Kept when the page is left or locked. What was kept as an entry or a decision
 * is no draft any more.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { readDraft, writeDraft } from '../../session/drafts.ts'
import type { Inspection } from '../../session/inspections.ts'
import { useApp, useOpen } from '../shell/app-model.ts'

export interface Draft {
  readonly text: string
  /** There is something that is not kept yet. */
  readonly isBegun: boolean
  write(text: string): void
  /** It was kept; the form begins again with this. */
  settle(text: string): void
}

export function useDraft(inspection: Inspection, form: string, begun = ''): Draft {
  const { keepers } = useApp()
  const { session } = useOpen().workspace
  const [text, setText] = useState(begun)
  const now = useRef({ text: begun, base: begun, stored: '' })
  const keep = useRef(async () => undefined)
  keep.current = async () => {
    const { text: typed, base, stored } = now.current
    const wanted = typed === base ? '' : typed
    if (wanted === stored) return
    now.current.stored = wanted
    await writeDraft(session, inspection, { form, text: wanted || undefined })
  }
  useEffect(() => {
    const left = { isLeft: false }
    void readDraft(session, inspection, form).then((found) => {
      if (left.isLeft || found === undefined || now.current.text !== now.current.base) return
      now.current = { ...now.current, text: found, stored: found }
      setText(found)
    })
    const keeper = () => keep.current()
    keepers.add(keeper)
    return () => {
      left.isLeft = true
      keepers.delete(keeper)
      void keeper()
    }
  }, [keepers, session, form])
  return {
    text,
    isBegun: text !== now.current.base,
    write(typed) {
      now.current.text = typed
      setText(typed)
    },
    settle(kept) {
      now.current = { ...now.current, text: kept, base: kept }
      setText(kept)
      void keep.current()
    },
  }
}
