/**
 * Opens a copy, shows it, and forgets it with the page.  [CY8]
 *
 * The recovery key stays in the field's own state until the copy is open, and
 * goes then: what is shown needs it no longer.
 */
import { useState } from 'preact/hooks'
import { type CopyInspection, listCopy } from '../session/copies/list-copy.ts'
import { type NotRead, type OpenedCopy, openCopy } from '../session/copies/open-copy.ts'
import { readerWords as words } from '../ui/words/reader.ts'
import { CopyView } from './CopyView.tsx'
import { OpenForm } from './OpenForm.tsx'

type State =
  | { readonly kind: 'closed'; readonly fault?: NotRead['kind'] }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'open'
      readonly copy: OpenedCopy
      readonly inspections: readonly CopyInspection[]
    }

export function Reader() {
  const [state, setState] = useState<State>({ kind: 'closed' })
  const open = async (file: File, key: string) => {
    setState({ kind: 'opening' })
    const copy = await openCopy(new Uint8Array(await file.arrayBuffer()), key)
    if (!copy.ok) return setState({ kind: 'closed', fault: copy.error.kind })
    setState({ kind: 'open', copy: copy.value, inspections: await listCopy(copy.value) })
  }
  if (state.kind === 'open') {
    return <CopyView {...state} onClose={() => setState({ kind: 'closed' })} />
  }
  return (
    <main class="page page--narrow">
      <h1 class="page__title">{words.title}</h1>
      <p>{words.about}</p>
      <OpenForm
        fault={state.kind === 'closed' ? state.fault : undefined}
        opening={state.kind === 'opening'}
        onOpen={(file, key) => void open(file, key)}
      />
    </main>
  )
}
