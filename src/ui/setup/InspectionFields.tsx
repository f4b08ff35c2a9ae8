/**
 * What a new inspection is called and whose it is.  [UI9]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { TextField } from '../parts/TextField.tsx'
import { newWords as words } from '../words/setup.ts'
import { RadioChoice } from './RadioChoice.tsx'
import { newFields as fields, type NewInspectionForm } from './use-new-inspection.ts'

export interface InspectionFieldsProps {
  readonly edition: Edition | undefined
  readonly form: NewInspectionForm
  readonly errorOf: (field: string) => string | undefined
}

export function InspectionFields({ edition, form, errorOf }: InspectionFieldsProps) {
  const { write } = form
  const types = Object.entries(edition?.providerTypes ?? {})
  return (
    <>
      <RadioChoice
        id={fields.type}
        legend={words.type}
        options={types.map(([id, { label }]) => ({ id, label }))}
        value={form.providerType}
        onChoose={(providerType) => write({ providerType })}
        error={errorOf(fields.type)}
      />
      <TextField
        id={fields.provider}
        label={words.provider}
        hint={words.providerHint}
        value={form.provider}
        onInput={(provider) => write({ provider })}
        error={errorOf(fields.provider)}
        width="medium"
        maxLength={120}
      />
      <TextField
        id={fields.title}
        label={words.name}
        hint={words.nameHint}
        value={form.title}
        onInput={(title) => write({ title })}
        error={errorOf(fields.title)}
        width="medium"
        maxLength={120}
      />
    </>
  )
}
