/**
 * One case for one tablet: choose both, compare the figures, save the file.
 * [UI184]
 */
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { copiesWords } from '../../words/copies.ts'
import { Fingerprint } from '../enrol/Fingerprint.tsx'
import { useHandOver } from './use-hand-over.ts'

const words = copiesWords.hand

export function HandOver() {
  const form = useHandOver()
  const { cases, devices, chosen, to } = form
  return (
    <section class="copies-part">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      {cases.length === 0 && <p>{words.noCases}</p>}
      {cases.length > 0 && (
        <Select
          id="hand-case"
          label={words.case}
          none={words.chooseCase}
          options={cases}
          value={chosen}
          onChoose={form.choose}
        />
      )}
      {devices?.length === 0 && <p>{words.noTablets}</p>}
      {devices && devices.length > 0 && (
        <Select
          id="hand-tablet"
          label={words.tablet}
          none={words.chooseTablet}
          options={devices.map(({ device, personName, fingerprint }) => ({
            id: device,
            label: words.device(personName || words.somebody, fingerprint.slice(-4)),
          }))}
          value={to?.device}
          onChoose={form.chooseTo}
        />
      )}
      {to && (
        <>
          <p>{words.compare}</p>
          <Fingerprint text={to.fingerprint} />
          <label class="checkbox">
            <input
              type="checkbox"
              autocomplete="off"
              checked={form.isSame}
              onChange={({ currentTarget }) => form.say(currentTarget.checked)}
            />
            <span>{words.same}</span>
          </label>
          <Button unavailable={!form.isSame} onClick={() => void form.save()}>
            {words.save}
          </Button>
        </>
      )}
      <p role="status">{form.saved !== undefined && words.saved(form.saved)}</p>
    </section>
  )
}
