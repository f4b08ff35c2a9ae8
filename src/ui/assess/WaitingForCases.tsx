/**
 * A tablet without cases: what it waits for, its fingerprint, and what to do.
 * [UI4 SE9]
 */
import { canLead } from '../../domain/assessment/can-lead.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { useOpen } from '../shell/app-model.ts'
import { countCases } from '../shell/sync-line.ts'
import { useOfficeSoon } from '../shell/use-office-soon.ts'
import { waitingWords } from '../words/assess.ts'
import { handOutWords } from '../words/hand-out.ts'
import { shellWords } from '../words/shell.ts'

export function WaitingForCases() {
  const { session, handOut } = useOpen().workspace
  const { whole, of } = countCases(handOut.value)
  useOfficeSoon(!canLead(session.role))
  if (canLead(session.role)) {
    return (
      <div class="stack">
        <p class="lede">{waitingWords.noneOfAll}</p>
        <p>{waitingWords.lead}</p>
        <ButtonLink href="/set-up">{waitingWords.setUp}</ButtonLink>
      </div>
    )
  }
  return (
    <div class="stack waiting">
      <h2>{waitingWords.title}</h2>
      <p class="lede">{waitingWords.none}</p>
      {of > 0 && whole === of && <p>{handOutWords.sealed(shellWords.sync.here(whole, of))}</p>}
      <ol class="waiting__steps">
        {waitingWords.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="waiting__fingerprint">
        <dt>{waitingWords.fingerprint}</dt>
        <dd>{session.fingerprint}</dd>
      </dl>
      <p class="muted">{waitingWords.afterwards}</p>
    </div>
  )
}
