/**
 * What of a text did not fit or cannot be kept, and what to do with it.
 * [JO15 JO16]
 *
 * The file is made on a press and named without a word of a case.
 */

import { withCommas } from '../words/common.ts'
import { limitWords as words } from '../words/limits.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { saveFile } from './save-file.ts'
import type { TextLimit } from './use-text-limit.ts'

export function LimitNotice({ limit, rest, unkeepable }: TextLimit) {
  const left = rest.value
  const bad = unkeepable.value
  if (left === '' && bad === 0) return null
  return (
    <Notice kind="warning" urgent>
      {bad > 0 && <p>{words.unkeepable(bad)}</p>}
      {left !== '' && (
        <>
          <p>{words.over(withCommas(left.length), withCommas(limit))}</p>
          <p>{words.plain}</p>
          <div class="row">
            <Button kind="secondary" icon="file" onClick={() => saveText(left)}>
              {words.save}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                rest.value = ''
              }}
            >
              {words.leaveOut}
            </Button>
          </div>
        </>
      )}
    </Notice>
  )
}

const saveText = (text: string): void =>
  saveFile('casebook-rest-of-a-text.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }))
