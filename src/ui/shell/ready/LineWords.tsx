/**
 * What a line says: of what holds, of what is being looked at, of what does not
 * hold yet and why.  [UI73]
 */
import type { ReadyLine } from '../../../session/readiness.ts'
import { openFaultWords, readyWords, rehearsalWords, toSize } from '../../words/ready.ts'
import { shellWords } from '../../words/shell.ts'
import { toSince } from '../../words/since.ts'
import { useApp, useOpen } from '../app-model.ts'
import { Fingerprint } from '../enrol/Fingerprint.tsx'
import type { Readiness } from './use-readiness.ts'

export interface LineWordsProps {
  readonly line: ReadyLine
  readonly readiness: Readiness
}

export function LineWords({ line: { id, verdict }, readiness }: LineWordsProps) {
  const { session } = useOpen().workspace
  const number = useNumber(id, readiness)
  if (verdict.state === 'looking') return <p>{lookingWords(id, readiness)}</p>
  if (verdict.state === 'holds') return <p>{number}</p>
  return (
    <>
      {number !== undefined && <p>{number}</p>}
      <p>{readyWords.why[verdict.why]}</p>
      {verdict.why === 'no-key' && <Fingerprint text={session.fingerprint} />}
      {verdict.why === 'failed' && <FailedCases readiness={readiness} />}
    </>
  )
}

function FailedCases({ readiness: { faults } }: Pick<LineWordsProps, 'readiness'>) {
  return (
    <ul>
      {faults.map(
        ({ stream, reference, fault }) =>
          fault && (
            <li key={stream}>
              {rehearsalWords.fault(reference ?? rehearsalWords.noReference, openFaultWords[fault])}
            </li>
          ),
      )}
    </ul>
  )
}

function lookingWords(id: ReadyLine['id'], { facts }: Readiness): string {
  const { cases } = facts
  if (id === 'cases')
    return readyWords.lookingAt.cases((cases?.opened ?? 0) + (cases?.failed ?? 0), cases?.of ?? 0)
  return readyWords.lookingAt[id]
}

/** The figure that belongs to a line; of one that holds, all that it says. */
function useNumber(id: ReadyLine['id'], { facts, lines }: Readiness): string | undefined {
  const { device } = useApp().deps
  const kept = useOpen().workspace.receipt.value
  const holds = lines.find((line) => line.id === id)?.verdict.state === 'holds'
  const { cases, freeBytes, clockOffMinutes } = facts
  const { holding } = readyWords
  switch (id) {
    case 'cases':
      if (!cases || cases.of === 0) return undefined
      return holds ? holding.cases(cases.of) : `${shellWords.sync.here(cases.whole, cases.of)}.`
    case 'room':
      if (typeof freeBytes !== 'number') return undefined
      return holds ? holding.room(toSize(freeBytes)) : readyWords.freeBytes(toSize(freeBytes))
    case 'clock':
      if (holds) return holding.clock
      return clockOffMinutes === null ? undefined : readyWords.clockOff(clockOffMinutes)
    case 'receipt': {
      if (!kept) return undefined
      const age = toSince(kept.at, device.wallMs())
      return (holds ? holding : { receipt: readyWords.receiptAge }).receipt(kept.code, age)
    }
    default:
      return holds ? holding[id] : undefined
  }
}
