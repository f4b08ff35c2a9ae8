/**
 * How the figures came about, in the edition's words.  [UI169]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { boardWords } from '../words/lead.ts'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedMethodProps {
  readonly edition: Edition
  readonly counting: Counting
  readonly least: number
}

export function PrintedMethod({ edition, counting, least }: PrintedMethodProps) {
  const { finishedLine, judgedLine } = boardWords.counting
  const lines = words.methodLines({
    counting: counting === 'finished' ? finishedLine : judgedLine,
    least,
    rounding: words.rounding[edition.rating.rounding.default],
    edition: edition.title,
  })
  return (
    <section class="printed__part" aria-labelledby="printed-method">
      <h2 id="printed-method">{words.method}</h2>
      {[...lines, edition.rating.notRated, edition.source].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
