/**
 * The sync line of this moment; draws again when what it is made of changes.
 */
import { useOpen } from './app-model.ts'
import { isLead } from './roles.ts'
import { makeSyncLine, type SyncLine } from './sync-line.ts'

export function useSyncLine(): SyncLine {
  const { workspace, office } = useOpen()
  return makeSyncLine({
    practice: workspace.session.practice,
    isLead: isLead(workspace.session),
    status: office?.status.value,
    queue: workspace.queue.value,
    receipt: workspace.receipt.value,
    handOut: workspace.handOut.value,
  })
}
