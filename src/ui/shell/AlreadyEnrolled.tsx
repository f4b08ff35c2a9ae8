/**
 * An enrolment link opened on a tablet that is somebody's already: the code is
 * not used.  [UI5]
 */
import { useEffect } from 'preact/hooks'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Page } from '../parts/Page.tsx'
import { shellWords } from '../words/shell.ts'
import { takeCode } from './take-code.ts'

const words = shellWords.alreadyEnrolled

export function AlreadyEnrolled() {
  useEffect(() => void takeCode(), [])
  return (
    <Page title={words.title}>
      <p>{words.body}</p>
      <ButtonLink href="/">{shellWords.notFound.home}</ButtonLink>
    </Page>
  )
}
