/**
 * Names a person and makes their one-time link.  [UI9 SV6 PE2]
 *
 * The name goes into the sealed set-up; the office learns an id and a role.
 */
import type { Inspection } from '../../session/inspections.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Select } from '../parts/Select.tsx'
import { TextField } from '../parts/TextField.tsx'
import { SubmitForm } from '../shell/SubmitForm.tsx'
import { roleMeaning } from '../words/people.ts'
import { roleWords } from '../words/roles.ts'
import { peopleWords } from '../words/setup.ts'
import { InviteLink } from './InviteLink.tsx'
import { RoleMeanings } from './RoleMeanings.tsx'
import { ROLES, roleOf } from './role-of.ts'
import { NAME_FIELD, useInvite } from './use-invite.ts'

const words = peopleWords.invite

export function InviteForm({ inspection }: { inspection: Inspection }) {
  const form = useInvite(inspection)
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{words.title}</h2>
      {form.fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(form.fault)}
        </Notice>
      )}
      <SubmitForm class="invite-form" onSubmit={() => void form.submit()}>
        <TextField
          id={NAME_FIELD}
          label={words.name}
          value={form.name}
          onInput={form.setName}
          error={form.error}
          maxLength={80}
        />
        <Select
          id="invite-role"
          label={words.role}
          options={ROLES.map((id) => ({ id, label: roleWords[id] }))}
          value={form.role}
          onChoose={(id) => form.setRole(roleOf(id))}
        />
        <Button type="submit" kind="secondary">
          {words.act}
        </Button>
      </SubmitForm>
      <p class="muted" role="status">
        {roleMeaning[form.role]}
      </p>
      <RoleMeanings />
      {form.link && <InviteLink link={form.link} onClose={form.closeLink} />}
    </section>
  )
}
