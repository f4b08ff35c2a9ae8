/**
 * What the office said to the end of an inspection: acknowledged, or what is
 * missing.  [UI240]
 */
import type { Inspection } from '../../../session/inspections.ts'
import type { EndAnswer } from '../../../session/office-link.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { endWords as words } from '../../words/ending.ts'

export interface EndAnswerNoticeProps {
  readonly said: EndAnswer
  readonly inspection: Inspection
}

export function EndAnswerNotice({ said, inspection }: EndAnswerNoticeProps) {
  const devices = useOpen().workspace.hello.value?.devices ?? []
  if (said.done) return <Notice kind="success">{words.done}</Notice>
  const { streams, tablets, parked } = said.missing
  const nameOf = (id: string) => {
    const person = devices.find(({ device }) => device === id)?.person
    return (person && inspection.people.get(person)?.name) ?? words.unknown(id)
  }
  return (
    <Notice kind="warning" title={words.refused[said.code ?? 'not-whole']}>
      <ul>
        {streams.length > 0 && <li>{words.differing(streams.length)}</li>}
        {tablets.map(({ device, unsent }) => (
          <li key={device}>{words.unsent(nameOf(device), unsent)}</li>
        ))}
        {parked > 0 && <li>{words.parked(parked)}</li>}
      </ul>
    </Notice>
  )
}
