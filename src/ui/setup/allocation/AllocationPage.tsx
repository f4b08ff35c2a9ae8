/**
 * Who judges which case of one inspection.  [UI63 UI64 UI65 UI66]
 */

import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { allocationWords as words } from '../../words/allocation.ts'
import { SetUpPage } from '../SetUpPage.tsx'
import { useInspection } from '../use-inspection.ts'
import { Allocation } from './Allocation.tsx'
import { useDesk } from './use-desk.ts'

export function AllocationPage() {
  return (
    <SetUpPage
      title={words.title}
      back={words.back}
      path="/set-up/allocation"
      used={useInspection()}
    >
      {(inspection) =>
        inspection.edition ? (
          <AllocationOf inspection={inspection} />
        ) : (
          <Notice kind="warning">{words.unknownEdition}</Notice>
        )
      }
    </SetUpPage>
  )
}

function AllocationOf({ inspection }: { inspection: Inspection }) {
  const used = useDesk(inspection.id)
  return used ? <Allocation inspection={inspection} {...used} /> : null
}
