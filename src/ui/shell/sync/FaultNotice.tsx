/**
 * A fault: what happened, what is safe, what to do.  [UI30]
 */
import type { OfficeFault } from '../../../session/office-link.ts'
import { Notice } from '../../parts/Notice.tsx'
import { codeWords, faultToWords } from '../../words/faults.ts'
import { syncWords } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'
import { isInterview } from './is-interview.ts'

const words = syncWords.fault

export function FaultNotice({ fault }: { fault: OfficeFault }) {
  const { workspace } = useOpen()
  const { title, happened, safe, act } = faultToWords(fault.kind)
  const { code, streams = [] } = fault
  return (
    <Notice kind={fault.kind === 'no-network' ? 'info' : 'warning'} title={title}>
      <p>{happened}</p>
      <p>
        <strong>{words.safe}</strong> {safe}
      </p>
      <p>
        <strong>{words.act}</strong> {act}
      </p>
      {code !== undefined && <p class="muted">{words.code(code, codeWords[code])}</p>}
      {streams.length > 0 && (
        <>
          <p>{words.cases}</p>
          <ul>
            {streams.map((stream) => (
              <li key={stream}>
                {isInterview(workspace, stream) ? (
                  words.interview
                ) : (
                  <a href={`/case/${stream}`}>
                    {workspace.lines.value.get(stream)?.reference ?? syncWords.noName}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
