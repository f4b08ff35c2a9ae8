/**
 * Taking in an edition from a file.  [UI95 EP10]
 */
import { Notice } from '../../parts/Notice.tsx'
import { editionsWords } from '../../words/editions.ts'
import { FileDrop } from '../FileDrop.tsx'
import { PackFaults } from './PackFaults.tsx'
import { usePackImport } from './use-pack-import.ts'

const words = editionsWords.take

export function PackImport({ onKept }: { onKept: () => Promise<void> }) {
  const { state, fileName, read } = usePackImport(onKept)
  return (
    <section class="stack" aria-labelledby="take-title">
      <h2 id="take-title">{words.title}</h2>
      <FileDrop
        id="pack-file"
        label={words.label}
        hint={words.hint}
        accept=".json,.csv,.txt,application/json,text/csv"
        fileName={fileName}
        onFile={(file) => void read(file)}
      />
      <div class="list-result" role="status">
        {state.kind === 'reading' && <p>{words.reading}</p>}
        {state.kind === 'kept' && <Notice kind="success">{words.kept(state.title)}</Notice>}
      </div>
      {state.kind === 'refused' && (
        <Notice kind="error" urgent>
          {state.why}
        </Notice>
      )}
      {state.kind === 'faults' && <PackFaults faults={state.faults} isForm={state.isForm} />}
    </section>
  )
}
