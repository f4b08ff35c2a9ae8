/**
 * For a tablet that was away until the office had deleted its own: no lead's word of
 * the end can reach it any more, so the person who has it open says so, asked first.
 * [UI242 PU31]
 */
import { useState } from 'preact/hooks'
import type { InspectionId } from '../../../base/brand.ts'
import { confirmEnd } from '../../../session/note-ends.ts'
import { AskFirst } from '../../parts/AskFirst.tsx'
import { Button } from '../../parts/Button.tsx'
import { goneWords } from '../../words/ending.ts'
import { useOpen } from '../app-model.ts'

const words = goneWords.here

export function DeleteHere({ inspection, name }: { inspection: InspectionId; name: string }) {
  const { workspace, office } = useOpen()
  const [isAsking, setAsking] = useState(false)
  const [isNotKept, setNotKept] = useState(false)
  const confirm = async () => {
    setAsking(false)
    const kept = await confirmEnd(workspace.session, inspection)
    setNotKept(!kept.ok)
    if (kept.ok) void office?.sendNow()
  }
  return (
    <>
      <p>{words.why}</p>
      {isNotKept && <p role="alert">{words.notKept}</p>}
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {words.act}
      </Button>
      <AskFirst
        act={words.act}
        onAgree={() => void confirm()}
        open={isAsking}
        title={words.ask(name)}
        onClose={() => setAsking(false)}
      >
        <p>{words.point}</p>
      </AskFirst>
    </>
  )
}
