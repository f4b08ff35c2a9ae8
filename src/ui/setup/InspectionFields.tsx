/**
 * What a new inspection is called and whose it is.  [UI9 UI250]
 *
 * Titles of editions are long and differ at their ends: they are read whole.
 */
import { TextField } from '../parts/TextField.tsx'
import { newWords as words } from '../words/setup.ts'
import { RadioChoice } from './RadioChoice.tsx'
import type { EditionChoice } from './use-edition-choice.ts'
import { newFields as fields, type NewInspectionForm } from './use-new-inspection.ts'

export interface InspectionFieldsProps {
  readonly choice: EditionChoice
  readonly form: NewInspectionForm
  readonly errorOf: (field: string) => string | undefined
}

export function InspectionFields({ choice, form, errorOf }: InspectionFieldsProps) {
  const { write } = form
  const { all, chosen } = choice
  const types = Object.entries(chosen?.edition.providerTypes ?? {})
  return (
    <>
      <RadioChoice
        id={fields.edition}
        legend={words.edition}
        hint={words.editionHint}
        options={all.map(({ edition: { id, title } }) => ({ id, label: title }))}
        value={chosen?.edition.id}
        onChoose={(id) => {
          choice.choose(id)
          // Kinds of provider are the edition's own.
          write({ providerType: undefined })
        }}
      />
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
