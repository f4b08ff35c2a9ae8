/**
 * A file, chosen or dropped. Reads nothing itself.
 */
import { useState } from 'preact/hooks'
import { FieldFrame, fieldIds } from '../parts/FieldFrame.tsx'
import { newWords as words } from '../words/setup.ts'

export interface FileDropProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly fileName: string | undefined
  readonly error?: string | undefined
  /** CSV where nothing is said. */
  readonly accept?: string
  readonly onFile: (file: File) => void
}

export function FileDrop(props: FileDropProps) {
  const { id, fileName, onFile } = props
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const frame = `file-drop${isOver ? ' file-drop--over' : ''}`
  return (
    <FieldFrame {...props}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same by key and touch */}
      <div
        class={frame}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <input
          class="file-drop__input"
          id={id}
          type="file"
          accept={props.accept ?? '.csv,.txt,text/csv,text/plain'}
          autocomplete="off"
          aria-describedby={fieldIds(props)}
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file, mended, can then be chosen again.
            event.currentTarget.value = ''
          }}
        />
        <label class="button button--secondary" for={id}>
          {fileName === undefined ? words.choose : words.chooseOther}
        </label>
        <span class="muted">{words.drop}</span>
        {fileName !== undefined && <p class="file-drop__name">{words.file(fileName)}</p>}
      </div>
    </FieldFrame>
  )
}
