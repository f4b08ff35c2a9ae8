/**
 * The list of a new inspection: its file, its faults or its cases.  [SA1 SA2]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { Notice } from '../parts/Notice.tsx'
import { newWords as words } from '../words/setup.ts'
import { ColumnsHelp } from './ColumnsHelp.tsx'
import { FileDrop } from './FileDrop.tsx'
import { ListFaults } from './ListFaults.tsx'
import { ListPreview } from './ListPreview.tsx'
import { newFields } from './use-new-inspection.ts'
import type { UsedList } from './use-sampled-list.ts'

export interface ListStepProps {
  readonly edition: Edition | undefined
  readonly providerType: string | undefined
  readonly used: UsedList
  readonly error: string | undefined
}

export function ListStep({ edition, providerType, used, error }: ListStepProps) {
  const { list, fileName } = used
  return (
    <>
      <FileDrop
        id={newFields.list}
        label={words.list}
        hint={words.listHint}
        fileName={fileName}
        error={error}
        onFile={(file) => void used.read(file)}
      />
      {edition && providerType !== undefined && (
        <ColumnsHelp edition={edition} providerType={providerType} />
      )}
      <div class="list-result" role="status">
        {list.kind === 'reading' && <p>{words.reading}</p>}
        {list.kind === 'needs-type' && <Notice>{words.needsType}</Notice>}
      </div>
      {list.kind === 'unreadable' && (
        <Notice kind="error" urgent>
          {words.notAList(list.why)}
        </Notice>
      )}
      {list.kind === 'faults' && <ListFaults faults={list.faults} />}
      {list.kind === 'clean' && edition && <ListPreview edition={edition} cases={list.cases} />}
    </>
  )
}
