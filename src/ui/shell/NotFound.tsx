/**
 * An address that leads nowhere, in words.
 */
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Page } from '../parts/Page.tsx'
import { shellWords } from '../words/shell.ts'

export function NotFound() {
  return (
    <Page title={shellWords.notFound.title}>
      <p>{shellWords.notFound.body}</p>
      <ButtonLink href="/">{shellWords.notFound.home}</ButtonLink>
    </Page>
  )
}
