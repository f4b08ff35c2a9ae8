/**
 * Declares a conflict of interest: who, against which officer, office or case,
 * and why.  [UI67]
 */
import { type Inspection, listMembers } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import type { AllocationRow } from './list-allocation.ts'
import { AGAINST, INTEREST_FIELDS, useInterestForm } from './use-interest-form.ts'

const words = allocationWords.interests.form

const WHY_FIELD = { id: 'interest-why', label: words.why, hint: words.whyHint, maxLength: 300 }

export interface InterestFormProps {
  readonly inspection: Inspection
  readonly rows: readonly AllocationRow[]
}

export function InterestForm({ inspection, rows }: InterestFormProps) {
  const form = useInterestForm(inspection, rows)
  return (
    <SubmitForm class="interest-form" onSubmit={() => void form.submit()}>
      <h3>{words.title}</h3>
      {form.fault !== undefined && (
        <Notice kind="error" urgent>
          {allocationWords.interests.notKept(form.fault)}
        </Notice>
      )}
      <Select
        id={INTEREST_FIELDS.person}
        label={words.person}
        none={words.choosePerson}
        options={listMembers(inspection).map(({ id, name }) => ({ id, label: name }))}
        value={form.person}
        onChoose={form.setPerson}
        error={form.errors.person}
      />
      <RadioChoice
        id="interest-against"
        legend={words.against}
        options={AGAINST.map((id) => ({ id, label: words.kinds[id] }))}
        value={form.against}
        onChoose={form.setAgainst}
      />
      <Select
        id={INTEREST_FIELDS.subject}
        label={words.kinds[form.against]}
        none={words.choose}
        options={form.subjects}
        value={form.subject}
        onChoose={form.setSubject}
        error={form.errors.subject}
      />
      <TextField {...WHY_FIELD} value={form.why} onInput={form.setWhy} />
      <Button type="submit" kind="secondary">
        {words.act}
      </Button>
      <div role="status">{form.done && <Notice kind="success">{form.done}</Notice>}</div>
    </SubmitForm>
  )
}
