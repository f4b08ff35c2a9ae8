/**
 * One inspection's version: what is in use, what could follow it, what that would
 * do, and taking it.  [UI96 EC12]
 *
 * Nothing is taken unseen: the act stands under the preview and not before it.
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { changeWords as words } from '../../words/editions.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import { ChangePreview } from './ChangePreview.tsx'
import { type UsedEditionChange, useEditionChange } from './use-edition-change.ts'

export interface EditionChangeOfProps {
  readonly inspection: Inspection
  readonly edition: Edition
}

export function EditionChangeOf({ inspection, edition }: EditionChangeOfProps) {
  const change = useEditionChange(inspection)
  const { earlier = [], halted } = inspection
  return (
    <>
      <p class="lede">{inspection.title}</p>
      <dl class="edition-now">
        <dt>{words.now}</dt>
        <dd>
          {edition.title} <code>{edition.id}</code>
        </dd>
        {earlier.length > 0 && (
          <dd class="muted">{words.earlier(earlier.map(({ title }) => title).join(', '))}</dd>
        )}
      </dl>
      <p>{words.promise}</p>
      {halted && <Notice kind="warning">{words.halted[halted]}</Notice>}
      <Differing change={change} />
      <div class="list-result" role="status">
        {change.taken !== undefined && <Notice kind="success">{words.taken(change.taken)}</Notice>}
      </div>
      {change.fault !== undefined && (
        <Notice kind="error" urgent>
          {change.fault}
        </Notice>
      )}
      <Offered change={change} />
    </>
  )
}

function Differing({ change: { differing, settle } }: { change: UsedEditionChange }) {
  if (differing.length === 0) return null
  return (
    <div class="row">
      {differing.map((mark) => (
        <Button key={mark.digest} kind="secondary" onClick={() => void settle(mark)}>
          {words.chooseThis(mark.edition)}
        </Button>
      ))}
    </div>
  )
}

function Offered({ change }: { change: UsedEditionChange }) {
  const { offered, chosen, preview, isTaking } = change
  if (!offered) return null
  if (offered.length === 0) {
    return (
      <>
        <p>{words.none}</p>
        <ButtonLink href="/set-up/editions" kind="secondary">
          {words.toEditions}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <RadioChoice
        id="next-edition"
        legend={words.choose}
        options={offered.map(({ id, title }) => ({ id, label: `${title} (${id})` }))}
        value={chosen?.id}
        onChoose={change.choose}
      />
      {chosen && !preview && <p role="status">{words.looking}</p>}
      {chosen && preview && <ChangePreview preview={preview} next={chosen} />}
      {chosen && preview && preview.faults.length === 0 && (
        <Button onClick={() => void change.take()} unavailable={isTaking}>
          {isTaking ? words.taking : words.take}
        </Button>
      )}
    </>
  )
}
