/**
 * Ready to travel: nine lines, each true of this moment, each with the one button
 * that mends it; and the rehearsal.  [UI73 RT5 RT13]
 *
 * Lines keep their places, whatever becomes of them; a sentence above says how
 * many are left.
 */
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { Page } from '../../parts/Page.tsx'
import { readyWords as words } from '../../words/ready.ts'
import { roleWords } from '../../words/roles.ts'
import { useOpen } from '../app-model.ts'
import { canSeeBoard, canSetUp } from '../roles.ts'
import { FaultNotice } from '../sync/FaultNotice.tsx'
import { useOfficeSoon } from '../use-office-soon.ts'
import { LineWords } from './LineWords.tsx'
import { ReadyLine } from './ReadyLine.tsx'
import { ReadySummary } from './ReadySummary.tsx'
import { RehearsalBox } from './RehearsalBox.tsx'
import { useReadiness } from './use-readiness.ts'

export function Ready() {
  const { workspace, office } = useOpen()
  const { session, inspections } = workspace
  const readiness = useReadiness()
  const fault = office?.status.value.fault
  const isEmpty = inspections.value.size === 0
  // The lead gives the key while its person looks at this page.
  useOfficeSoon(isEmpty && !canSetUp(session))
  return (
    <Page title={words.title}>
      <ReadySummary lines={readiness.lines} />
      <p class="muted">{words.body}</p>
      {readiness.hasAsked && fault && <FaultNotice fault={fault} />}
      <ul class="ready-list">
        {readiness.lines.map((line) => (
          <ReadyLine
            key={line.id}
            line={line}
            mending={readiness.mending}
            onMend={(id) => void readiness.mend(id)}
          >
            <LineWords line={line} readiness={readiness} />
          </ReadyLine>
        ))}
      </ul>
      <p class="muted">{words.enrolledFor(session.personName, roleWords[session.role])}</p>
      {!session.practice && (
        <p>
          <a href="/way-in">{words.wayIn}</a>
        </p>
      )}
      <RehearsalBox />
      <ButtonLink href="/">
        {session.practice || !canSeeBoard(session)
          ? words.goToCases
          : isEmpty && canSetUp(session)
            ? words.goToSetUp
            : words.goToBoard}
      </ButtonLink>
    </Page>
  )
}
