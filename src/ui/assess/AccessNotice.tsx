/**
 * Above the page, where it matters: that the case is finished, was moved, is
 * somebody else's, out of the sample, or holds entries that this tablet cannot open.  [UI15 SA35]
 */
import { Notice } from '../parts/Notice.tsx'
import { accessWords, casesWords, caseWords } from '../words/assess.ts'
import { canWriteAs } from './case-access.ts'
import { placeHref } from './case-places.ts'
import { type CaseScreen, useCaseScreen } from './case-screen.ts'
import { ReturnedNotice } from './ReturnedNotice.tsx'

export function AccessNotice() {
  const screen = useCaseScreen()
  const { open, isFinished, isPast } = screen
  const words = accessToWords(screen)
  const unopened = open.unopened.value
  return (
    <>
      {isFinished.value && !isPast && (
        <Notice kind="success">
          <p>
            {accessWords.finished}{' '}
            {canWriteAs(screen.access.value) && (
              <a href={placeHref(open.stream, { kind: 'finish' })}>{accessWords.reopen}</a>
            )}
          </p>
        </Notice>
      )}
      <ReturnedNotice />
      {words !== undefined && (
        <Notice kind={screen.access.value === 'moved' ? 'warning' : 'info'}>
          <p>{words}</p>
        </Notice>
      )}
      {unopened > 0 && (
        <Notice kind="warning">
          <p>{caseWords.unopened(unopened)}</p>
        </Notice>
      )}
    </>
  )
}

function accessToWords(screen: CaseScreen): string | undefined {
  const { access, assessorName, isPast, isFinished } = screen
  if (isPast) return undefined
  const name = assessorName.value
  // A finished case is read, whoever may reopen it.
  const isRead = access.value === 'other' && isFinished.value
  switch (isRead ? 'reading' : access.value) {
    case 'mine':
      return undefined
    case 'moved':
      return accessWords.moved(name ?? casesWords.somebody)
    case 'other':
      return name === undefined ? accessWords.nobody : accessWords.other(name)
    case 'reading':
      return name === undefined ? accessWords.readingNobody : accessWords.reading(name)
    case 'set-aside':
      return accessWords.setAside
  }
}
