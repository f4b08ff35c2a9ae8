/**
 * What was set aside in an inspection, fetched when the page is opened, and the
 * lead's word on it.  [UI190 PK4 PK9]
 *
 * Held while the page is shown, and kept nowhere. What a hand-over writes is kept
 * and sent before the office is told, so that nothing takes a value's place unseen.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { groupParked, type ParkedGroup } from '../../../session/group-parked.ts'
import { holdBeside } from '../../../session/hand-over.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { OfficeFault, ParkedEnvelope, ParkedWish } from '../../../session/office-link.ts'
import { openParked, type ParkedWork } from '../../../session/open-parked.ts'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { parkedPageWords as words } from '../../words/parked.ts'

export type Act = ParkedWish['act']

export interface SetAside {
  readonly groups: readonly ParkedGroup[]
  readonly closed: readonly ParkedEnvelope[]
}

export interface ParkedDesk {
  /** Undefined before it was fetched for the first time. */
  readonly found: SetAside | undefined
  readonly fault: OfficeFault | undefined
  readonly isBusy: boolean
  /** What was done, and what was not. */
  readonly said: readonly string[]
  fetchAgain(): Promise<void>
  decide(act: Act, parked: readonly ParkedEnvelope[], works?: readonly ParkedWork[]): Promise<void>
}

export function useParked(inspection: Inspection): ParkedDesk {
  const { office, workspace } = useOpen()
  const { session } = workspace
  const [found, setFound] = useState<SetAside>()
  const [fault, setFault] = useState<OfficeFault>()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<readonly string[]>([])
  const busy = useRef(false)
  const readAgain = async () => {
    const fetched = await office?.readParked(inspection.id)
    if (!fetched) return
    setFault(fetched.ok ? undefined : fetched.error)
    if (!fetched.ok) return
    const { works, unopened } = await openParked(session, fetched.value)
    setFound({ groups: await groupParked(session, works), closed: unopened })
  }
  const alone = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setBusy(true)
    try {
      await work()
    } finally {
      busy.current = false
      setBusy(false)
    }
  }
  const fetchAgain = () => alone(readAgain)
  useEffect(() => void fetchAgain(), [inspection.id])
  return {
    ...{ found, fault, isBusy, said, fetchAgain },
    decide: (act, parked, works = []) =>
      alone(async () => {
        if (!office) return
        if (act === 'hand-over') {
          const held = await holdBeside(session, inspection, works)
          if (!held.ok) return setSaid([words.notKept(commonWords.notKeptReasons[held.error.kind])])
          if (held.value > 0) await office.sendNow()
        }
        const decided = await office.decideParked({ inspection: inspection.id, act, parked })
        setSaid(decided.ok ? toWords(act, decided.value) : [])
        if (!decided.ok) return setFault(decided.error)
        await readAgain()
        await office.sendNow()
      }),
  }
}

function toWords(
  act: Act,
  results: readonly { readonly done: boolean; readonly code?: string | undefined }[],
): string[] {
  const done = results.filter((result) => result.done).length
  const codes = Map.groupBy(
    results.filter((result) => !result.done),
    ({ code }) => (code === 'cannot-file' || code === 'not-allowed' ? code : 'other'),
  )
  const failed = [...codes].map(([code, of]) => words.notDone[code](of.length))
  return done > 0 ? [words.done[act](done), ...failed] : failed
}
