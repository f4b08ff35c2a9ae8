/**
 * A later version came while this case was open: it goes on under its own until
 * somebody says otherwise. Also: answers under a version that is not here.  [UI99]
 */
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { earlierWords as words } from '../words/earlier.ts'
import { useCaseScreen } from './case-screen.ts'

export function NewVersionNotice() {
  const { newerVersion, unknownVersions, reopen } = useCaseScreen()
  const title = newerVersion.value
  const unknown = unknownVersions.value
  return (
    <>
      {title !== undefined && (
        <Notice kind="warning">
          <p>{words.newer(title)}</p>
          <Button kind="secondary" onClick={reopen}>
            {words.reopen}
          </Button>
        </Notice>
      )}
      {unknown > 0 && (
        <Notice>
          <p>{words.unknown(unknown)}</p>
        </Notice>
      )}
    </>
  )
}
