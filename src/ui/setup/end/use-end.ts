/**
 * The press that ends an inspection: says so in its set-up, which lets the tablets
 * delete, sends what is here, then asks the office.  [PU1 PU31]
 */
import { useState } from 'preact/hooks'
import { setUpPaths } from '../../../domain/assessment/set-up-paths.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { EndAnswer, OfficeFault } from '../../../session/office-link.ts'
import { writeSetUp } from '../../../session/write-set-up.ts'
import { useOpen } from '../../shell/app-model.ts'

export interface End {
  readonly said: EndAnswer | undefined
  readonly fault: OfficeFault | undefined
  readonly isBusy: boolean
  say(days: number): Promise<void>
}

export function useEnd(inspection: Inspection): End {
  const { office, workspace } = useOpen()
  const [said, setSaid] = useState<EndAnswer>()
  const [fault, setFault] = useState<OfficeFault>()
  const [isBusy, setBusy] = useState(false)
  return {
    ...{ said, fault, isBusy },
    async say(days) {
      if (!office) return
      setBusy(true)
      setSaid(undefined)
      const now = workspace.session.clock.now()
      if (inspection.endedAt === undefined) {
        const kept = await writeSetUp(workspace.session, inspection, [[setUpPaths.ended, now]])
        if (!kept.ok) {
          setFault(kept.error)
          setBusy(false)
          return
        }
      }
      // What lies here goes out first: else this tablet itself would be in the way.
      await office.sendNow()
      const ended = await office.endInspection(inspection.id, days)
      setFault(ended.ok ? undefined : ended.error)
      setSaid(ended.ok ? ended.value : undefined)
      // Hello brings the end itself, and who holds it.
      await office.sendNow()
      setBusy(false)
    },
  }
}
