/**
 * A form of the lead's pages: what is begun is kept with the inspection, sealed,
 * under the name of who writes.  [UI155 DO10]
 */
import { readDraft, writeDraft } from '../../session/drafts.ts'
import type { Inspection } from '../../session/inspections.ts'
import { useOpen } from '../shell/app-model.ts'
import { type Draft, useBegunText } from '../shell/use-begun-text.ts'

export function useDraft(inspection: Inspection, form: string, begun = ''): Draft {
  const { session } = useOpen().workspace
  const place = {
    form,
    read: () => readDraft(session, inspection, form),
    keep: (text: string | undefined) => writeDraft(session, inspection, { form, text }),
  }
  return useBegunText(place, begun)
}
