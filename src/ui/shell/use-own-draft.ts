/**
 * A form of a case that is no text of it yet: what is begun is kept on this tablet
 * alone.  [UI155]
 */
import { readOwnDraft, writeOwnDraft } from '../../session/own-drafts.ts'
import { useOpen } from './app-model.ts'
import { type Draft, useBegunText } from './use-begun-text.ts'

export function useOwnDraft(form: string, begun = ''): Draft {
  const { session } = useOpen().workspace
  const place = {
    form,
    read: () => readOwnDraft(session, form),
    keep: (text: string | undefined) => writeOwnDraft(session, form, text),
  }
  return useBegunText(place, begun)
}
