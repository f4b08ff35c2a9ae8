/**
 * What assessors are told to do when an officer is in distress, in this
 * inspection's own words; the edition's where nothing is written.  [UI84]
 */
import { useState } from 'preact/hooks'
import { isBlank } from '../../domain/assessment/values.ts'
import type { Inspection } from '../../session/inspections.ts'
import { writeDistress } from '../../session/people.ts'
import { Button } from '../parts/Button.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import { officerWords as words } from '../words/forms.ts'

const LONGEST = 2000

export function DistressText({ inspection }: { inspection: Inspection }) {
  const { session } = useOpen().workspace
  const ownWords = inspection.edition?.officerInterview.distress ?? ''
  const [text, setText] = useState(inspection.distress ?? ownWords)
  const [said, setSaid] = useState('')
  const save = async () => {
    const isOwn = isBlank(text) || text.trim() === ownWords
    const kept = await writeDistress(session, inspection, isOwn ? null : text.trim())
    if (isOwn) setText(ownWords)
    const { notKept, notKeptReasons } = commonWords
    setSaid(kept.ok ? words.distressSaved : notKept(notKeptReasons[kept.error.kind]))
  }
  return (
    <section class="stack" aria-labelledby="distress-title">
      <h2 id="distress-title">{words.setUpTitle}</h2>
      <TextArea
        id="distress"
        label={words.distressLabel}
        hint={words.distressHint}
        value={text}
        maxLength={LONGEST}
        onInput={(next) => {
          setText(next)
          setSaid('')
        }}
      />
      <div class="row">
        <Button kind="secondary" onClick={() => void save()}>
          {words.distressSave}
        </Button>
        <p role="status">{said}</p>
      </div>
    </section>
  )
}
