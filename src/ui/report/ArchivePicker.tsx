/**
 * Picks an archive and says what is wrong with it, or that it is whole.  [UI168]
 */
import { lostWithout } from '../../domain/archive/demanded-files.ts'
import type { UnreadArchive } from '../../session/report/read-archive.ts'
import { Notice } from '../parts/Notice.tsx'
import { FileDrop } from '../setup/FileDrop.tsx'
import { toDateAndTime } from '../words/common.ts'
import { reportWords, archiveWords as words } from '../words/report.ts'
import type { PickedArchive } from './use-archive.ts'

export interface ArchivePickerProps {
  readonly archive: PickedArchive
  readonly label: string
}

export function ArchivePicker({ archive, label }: ArchivePickerProps) {
  const { state, pick } = archive
  return (
    <div class="stack">
      <FileDrop
        id="archive-file"
        label={label}
        hint={words.pickHint}
        fileName={undefined}
        accept=".casebook,.zip"
        onFile={pick}
      />
      {state.kind === 'reading' && <p aria-busy="true">{reportWords.reading}</p>}
      {state.kind === 'unread' && (
        <Notice kind="error" title={words.unread[state.why.kind]} urgent>
          <FaultList why={state.why} />
        </Notice>
      )}
      {state.kind === 'read' && (
        <Notice kind="success" title={words.good}>
          <p>
            {words.facts({
              ...state.archive.manifest,
              made: toDateAndTime(state.archive.manifest.made),
              cases: state.archive.source.cases.length,
            })}
          </p>
        </Notice>
      )}
    </div>
  )
}

const MOST_SHOWN = 10

function FaultList({ why }: { why: UnreadArchive }) {
  const lines = listFaults(why).slice(0, MOST_SHOWN)
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function listFaults(why: UnreadArchive): readonly string[] {
  switch (why.kind) {
    case 'files-differ':
      return [
        ...why.missing.map(words.missing),
        ...why.changed.map(words.changed),
        ...why.unlisted.map(words.unlisted),
      ]
    case 'short':
      return why.lacking.map((name) => words.lacking(name, lostWithout(name)))
    case 'bad-csv':
      return [`${why.file}.csv`]
    case 'bad-archive-rows':
      return why.faults.map(words.fault)
    default:
      return []
  }
}
