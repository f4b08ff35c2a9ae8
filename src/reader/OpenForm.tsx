/**
 * The copy and the key, and what is wrong with them.  [CY8 UI22]
 */
import { useState } from 'preact/hooks'
import type { NotRead } from '../session/copies/open-copy.ts'
import { Button } from '../ui/parts/Button.tsx'
import { FieldFrame, fieldIds } from '../ui/parts/FieldFrame.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { readerWords as words } from '../ui/words/reader.ts'

export interface OpenFormProps {
  readonly fault: NotRead['kind'] | undefined
  readonly opening: boolean
  readonly onOpen: (file: File, key: string) => void
}

export function OpenForm({ fault, opening, onOpen }: OpenFormProps) {
  const [file, setFile] = useState<File>()
  const [key, setKey] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isOfKey = fault === 'mistyped-key' || fault === 'other-key'
  const fileFault = isAsked && !file ? words.noFile : fault && !isOfKey && words.faults[fault]
  const field = {
    ...{ id: 'copy', label: words.file, hint: words.fileHint },
    error: fileFault || undefined,
  }
  const submit = () => {
    setAsked(true)
    if (file) onOpen(file, key)
  }
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldFrame {...field}>
        <input
          id="copy"
          type="file"
          class="reader-file"
          accept=".cbcopy"
          autocomplete="off"
          aria-describedby={fieldIds(field)}
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
        />
      </FieldFrame>
      <TextField
        id="key"
        label={words.key}
        hint={words.keyHint}
        value={key}
        onInput={setKey}
        error={isOfKey ? words.faults[fault] : undefined}
        exact
      />
      <Button type="submit" unavailable={opening}>
        {words.open}
      </Button>
      <p role="status">{opening && words.opening}</p>
      <p role="alert" class="hidden-words">
        {fileFault || (isOfKey && words.faults[fault])}
      </p>
    </form>
  )
}
