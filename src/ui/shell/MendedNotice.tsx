/**
 * After a loss: what was put back, before the passphrase is asked for.  [UI172 LO2]
 */
import { Notice } from '../parts/Notice.tsx'
import { mendedWords as words } from '../words/mended.ts'
import { useApp } from './app-model.ts'

export function MendedNotice() {
  const { phase } = useApp()
  const mended = phase.value.kind === 'locked' ? phase.value.mended : undefined
  if (!mended) return null
  return (
    <Notice
      kind={mended.way === 'mark' ? 'info' : 'success'}
      title={words.title[mended.way]}
      urgent
    >
      <p>
        {mended.way === 'put-back' ? words.putBack(mended.ops, mended.streams) : words[mended.way]}
      </p>
    </Notice>
  )
}
