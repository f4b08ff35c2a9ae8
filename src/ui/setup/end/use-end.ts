/**
 * The press that ends an inspection: sends what is here first, then asks the office.
 */
import { useState } from 'preact/hooks'
import type { InspectionId } from '../../../base/brand.ts'
import type { EndAnswer, OfficeFault } from '../../../session/office-link.ts'
import { useOpen } from '../../shell/app-model.ts'

export interface End {
  readonly said: EndAnswer | undefined
  readonly fault: OfficeFault | undefined
  readonly isBusy: boolean
  say(days: number): Promise<void>
}

export function useEnd(inspection: InspectionId): End {
  const { office } = useOpen()
  const [said, setSaid] = useState<EndAnswer>()
  const [fault, setFault] = useState<OfficeFault>()
  const [isBusy, setBusy] = useState(false)
  return {
    ...{ said, fault, isBusy },
    async say(days) {
      if (!office) return
      setBusy(true)
      setSaid(undefined)
      // What lies here goes out first: else this tablet itself would be in the way.
      await office.sendNow()
      const ended = await office.endInspection(inspection, days)
      setFault(ended.ok ? undefined : ended.error)
      setSaid(ended.ok ? ended.value : undefined)
      // Hello brings the end itself, and who holds it.
      await office.sendNow()
      setBusy(false)
    },
  }
}
