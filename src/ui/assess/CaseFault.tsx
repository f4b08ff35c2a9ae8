/**
 * Why a case cannot be opened, what is safe, and the way on.  [UI23]
 */
import { Button } from '../parts/Button.tsx'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Page } from '../parts/Page.tsx'
import { caseFaultWords, caseWords, finishWords } from '../words/assess.ts'
import { commonWords } from '../words/common.ts'
import type { CaseFaultKind } from './use-case.ts'

export function CaseFault({ why, onTryAgain }: { why: CaseFaultKind; onTryAgain: () => void }) {
  const { title, text } = caseFaultWords[why]
  return (
    <Page title={title} back={{ href: '/cases', text: caseWords.toCases }}>
      <p class="lede">{text}</p>
      <div class="row">
        {why === 'not-opened' && <Button onClick={onTryAgain}>{commonWords.tryAgain}</Button>}
        <ButtonLink kind="secondary" href="/cases">
          {finishWords.backToCases}
        </ButtonLink>
      </div>
    </Page>
  )
}
