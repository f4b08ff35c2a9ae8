/**
 * Which case is to be replaced, why, who would take its place, and the doing.
 * [SA33 SA34 SA65]
 */
import { useEffect, useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import { pickReserve, type Replacing } from '../../../domain/sampling/reserve.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { type ReplaceFault, replaceCase } from '../../../session/replace-case.ts'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { replaceWords as words } from '../../words/samples.ts'
import type { DrawnCase } from './list-drawn.ts'

type Picked = ReturnType<typeof pickReserve>

interface Asked {
  readonly one: DrawnCase
  readonly reason: string | undefined
  readonly error: string | undefined
}

export interface ReplaceState {
  readonly asked: (Asked & { readonly picked: Picked }) | undefined
  readonly said:
    | { readonly kind: 'done'; readonly text: string; readonly made: StreamId }
    | { readonly kind: 'fault'; readonly text: string }
    | undefined
  ask(one: DrawnCase): void
  choose(reason: string): void
  cancel(): void
  replace(): void
}

export function useReplace(inspection: Inspection, replacing: Replacing): ReplaceState {
  const { workspace } = useOpen()
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<ReplaceState['said']>()
  const picked = asked && pickReserve(replacing, asked.one.reference, { mayBeOther: false })
  const replace = async () => {
    if (!asked || !picked) return
    const { one, reason } = asked
    if (reason === undefined) return setAsked({ ...asked, error: words.noReason })
    // The dialog has named the other stratum: pressing its button is the second word.
    const wish = { reason, mayBeOther: !picked.ok }
    setAsked(undefined)
    const replaced = await replaceCase(workspace.session, inspection, one.stream, wish)
    if (!replaced.ok) return setSaid({ kind: 'fault', text: faultToWords(replaced.error) })
    await workspace.refreshAll()
    setSaid({ kind: 'done', text: words.done(one.reference), made: replaced.value })
  }
  useEffect(() => {
    if (said?.kind === 'done') leadFocusTo(said.made)
  }, [said])
  return {
    asked: asked && picked && { ...asked, picked },
    said,
    ask(one) {
      setSaid(undefined)
      setAsked({ one, reason: undefined, error: undefined })
    },
    choose: (reason) => setAsked((before) => before && { ...before, reason, error: undefined }),
    cancel: () => setAsked(undefined),
    replace: () => void replace(),
  }
}

/** The button that replaces a case: its row is where a person goes on. */
export const replaceButtonOf = (stream: StreamId) => `replace-${stream}`
export const REPLACED_NOTICE = 'replaced-notice'

/** The pressed button went with its row; a stratum that is folded has no row to go to. */
function leadFocusTo(made: StreamId): void {
  if (document.activeElement !== document.body) return
  const row = document.getElementById(replaceButtonOf(made))
  ;(row ?? document.getElementById(REPLACED_NOTICE))?.focus()
}

function faultToWords({ kind }: ReplaceFault): string {
  const { faults } = words
  switch (kind) {
    case 'not-in-population':
    case 'reserve-empty':
    case 'not-in-sample':
    case 'unknown-reason':
    case 'not-here':
      return faults[kind]
    default:
      return words.notKept(commonWords.notKeptReasons[kind])
  }
}
