/**
 * What to compare an inspection with, and the comparison.  [UI166]
 *
 * Earlier inspections of the same provider on this tablet, an archive that is
 * picked, or the published figures; an archive is looked at and not kept.
 */
import { useMemo, useState } from 'preact/hooks'
import { hasNational } from '../../domain/tables/load-national.ts'
import { CountingChoice } from '../lead/CountingChoice.tsx'
import { useCounting, useLeast } from '../lead/lead-memory.ts'
import { Page } from '../parts/Page.tsx'
import { Select } from '../parts/Select.tsx'
import { useOpen } from '../shell/app-model.ts'
import { reportWords, comparisonWords as words } from '../words/report.ts'
import { ArchivePicker } from './ArchivePicker.tsx'
import { EarlierComparison } from './EarlierComparison.tsx'
import type { KnownInspection } from './InspectionScreen.tsx'
import { NationalComparison } from './NationalComparison.tsx'
import { useArchive } from './use-archive.ts'

const NATIONAL = 'national'
const ARCHIVE = 'archive'

export function ComparisonOf({ inspection, edition }: KnownInspection) {
  const known = useOpen().workspace.inspections.value
  const [counting, setCounting] = useCounting()
  const [least] = useLeast(edition)
  const [choice, setChoice] = useState('')
  const archive = useArchive()
  const earlier = useMemo(
    () =>
      [...known.values()].filter(
        (one) =>
          one.id !== inspection.id &&
          one.providerType === inspection.providerType &&
          one.provider.trim().toLowerCase() === inspection.provider.trim().toLowerCase() &&
          one.edition !== undefined,
      ),
    [known, inspection],
  )
  const options = [
    ...earlier.map(({ id, title }) => ({ id, label: title })),
    ...(hasNational(edition.id) ? [{ id: NATIONAL, label: words.national }] : []),
    { id: ARCHIVE, label: words.archive },
  ]
  const other = earlier.find(({ id }) => id === choice)
  const of = { inspection, edition, counting }
  return (
    <Page
      title={words.title}
      width="wide"
      back={{ href: `/report?inspection=${inspection.id}`, text: words.back }}
      aside={<CountingChoice count={counting} onChoose={setCounting} />}
    >
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <p>{words.lead}</p>
      <p class="muted">{reportWords.leastLine(least)}</p>
      <Select
        id="compare-with"
        label={words.with}
        options={options}
        value={choice}
        none={words.choose}
        onChoose={setChoice}
      />
      {choice === NATIONAL && <NationalComparison {...of} />}
      {choice === ARCHIVE && <ArchivePicker archive={archive} label={words.pick} />}
      {choice === ARCHIVE && archive.state.kind === 'read' && (
        <EarlierComparison {...of} then={{ kind: 'archive', archive: archive.state.archive }} />
      )}
      {other && <EarlierComparison {...of} then={{ kind: 'inspection', inspection: other }} />}
    </Page>
  )
}
