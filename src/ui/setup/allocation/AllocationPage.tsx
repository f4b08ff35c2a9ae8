/**
 * Who judges which case of one inspection.  [UI63 UI64 UI65 UI66]
 */

import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { allocationWords as words } from '../../words/allocation.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useInspection } from '../use-inspection.ts'
import { Allocation } from './Allocation.tsx'
import { useDesk } from './use-desk.ts'

const BACK = { href: '/set-up', text: words.back }

export function AllocationPage() {
  const { inspection, all } = useInspection()
  if (!inspection) {
    return (
      <Page title={words.title} back={BACK}>
        <ChooseInspection path="/set-up/allocation" inspections={all} />
      </Page>
    )
  }
  return (
    <Page title={words.title} back={BACK} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      {inspection.edition ? (
        <AllocationOf inspection={inspection} />
      ) : (
        <Notice kind="warning">{words.unknownEdition}</Notice>
      )}
    </Page>
  )
}

function AllocationOf({ inspection }: { inspection: Inspection }) {
  const used = useDesk(inspection.id)
  return used ? <Allocation inspection={inspection} {...used} /> : null
}
