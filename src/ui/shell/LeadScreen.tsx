/**
 * A screen that not every role is shown.
 */
import type { Session } from '../../session/session.ts'
import { Page } from '../parts/Page.tsx'
import { shellWords } from '../words/shell.ts'
import { useOpen } from './app-model.ts'
import { LazyScreen } from './LazyScreen.tsx'
import type { Screen } from './screens.ts'

export interface LeadScreenProps {
  readonly screen: Screen
  readonly may: (session: Session) => boolean
}

export function LeadScreen({ screen, may }: LeadScreenProps) {
  if (may(useOpen().workspace.session)) return <LazyScreen screen={screen} />
  return (
    <Page title={shellWords.notAllowed.title}>
      <p>{shellWords.notAllowed.body}</p>
    </Page>
  )
}
