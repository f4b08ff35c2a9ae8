/**
 * A file that was not taken in, or only in part: what happened, what is safe,
 * what to do.  [UI182 UI30]
 */
import { Notice } from '../../parts/Notice.tsx'
import { copiesWords } from '../../words/copies.ts'
import { faultToWords } from '../../words/faults.ts'

const words = copiesWords.take

export function TakeFault({ kind }: { kind: string }) {
  const known: Readonly<Record<string, { title: string; body: string } | undefined>> = words.faults
  const said = Object.hasOwn(known, kind) ? known[kind] : undefined
  if (said) {
    return (
      <Notice kind="error" title={said.title} urgent>
        <p>{said.body}</p>
      </Notice>
    )
  }
  const { title, happened, act } = faultToWords(kind)
  return (
    <Notice kind="error" title={title} urgent>
      <p>{happened}</p>
      <p>{act}</p>
      <p>{words.half}</p>
    </Notice>
  )
}
