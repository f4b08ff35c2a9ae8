/**
 * The form by which a case is handed to another tablet.  [UI184]
 *
 * What was compared counts for the tablet that is chosen, and for no other.
 */
import { useEffect, useState } from 'preact/hooks'
import { writeHandOver } from '../../../session/copies/hand-over.ts'
import { type MemberDevice, readMemberDevices } from '../../../session/copies/member-devices.ts'
import { syncWords } from '../../words/sync.ts'
import { useApp, useOpen } from '../app-model.ts'
import { downloadFile } from './copy-file.ts'

const inOrder = new Intl.Collator('en-GB', { numeric: true })

export function useHandOver() {
  const { appVersion } = useApp().deps
  const { session, lines, inspections, hello } = useOpen().workspace
  const [chosen, setChosen] = useState<string>()
  const [devices, setDevices] = useState<readonly MemberDevice[]>()
  const [to, setTo] = useState<MemberDevice>()
  const [isSame, setSame] = useState(false)
  const [saved, setSaved] = useState<number>()
  const cases = [...lines.value.values()]
  const line = cases.find(({ stream }) => stream === chosen)
  const inspection = line && inspections.value.get(line.inspection)
  const word = hello.value
  const chooseTo = (device: MemberDevice | undefined) => {
    setTo(device)
    setSame(false)
    setSaved(undefined)
  }
  useEffect(() => {
    chooseTo(undefined)
    setDevices(undefined)
    if (inspection && word) {
      void readMemberDevices(inspection, word, session.device).then(setDevices)
    }
  }, [inspection?.id])
  return {
    cases: cases
      .map(({ stream, reference }) => ({ id: stream, label: reference ?? syncWords.noName }))
      .toSorted((a, b) => inOrder.compare(a.label, b.label)),
    ...{ devices, chosen, to, isSame, saved },
    choose: (stream: string) => {
      setChosen(stream)
      setSaved(undefined)
    },
    chooseTo: (id: string) => chooseTo(devices?.find(({ device }) => device === id)),
    say: (same: boolean) => setSame(same),
    async save() {
      if (!line || !inspection || !to) return
      const handOver = { inspection, stream: line.stream, to }
      setSaved(
        await downloadFile(session.clock.now(), (write) =>
          writeHandOver(session, handOver, appVersion, write),
        ),
      )
    },
  }
}
