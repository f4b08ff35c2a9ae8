/**
 * What to compare an inspection with, and the comparison.  [UI166]
 *
 * Earlier inspections of the same provider on this tablet, an archive that is
 * picked, or the published figures; an archive is looked at and not kept.
 */
import { useMemo, useState } from 'preact/hooks'
import { hasNational } from '../../domain/tables/load-national.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { ReadArchive } from '../../session/report/read-archive.ts'
import { CountingChoice } from '../lead/CountingChoice.tsx'
import { useCounting } from '../lead/lead-memory.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { Select } from '../parts/Select.tsx'
import { useOpen } from '../shell/app-model.ts'
import { reportWords, comparisonWords as words } from '../words/report.ts'
import { ArchivePicker } from './ArchivePicker.tsx'
import { EarlierComparison } from './EarlierComparison.tsx'
import type { KnownInspection } from './InspectionScreen.tsx'
import { NationalComparison } from './NationalComparison.tsx'
import { useArchive } from './use-archive.ts'
import { useLeast } from './use-least.ts'

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
          isSameProvider(one, inspection) &&
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
        <>
          <OtherProvider inspection={inspection} archive={archive.state.archive} />
          <EarlierComparison {...of} then={{ kind: 'archive', archive: archive.state.archive }} />
        </>
      )}
      {other && <EarlierComparison {...of} then={{ kind: 'inspection', inspection: other }} />}
    </Page>
  )
}

interface OtherProviderProps {
  readonly inspection: Inspection
  readonly archive: ReadArchive
}

/** Two providers side by side are no two rounds of one. */
function OtherProvider({ inspection, archive: { manifest } }: OtherProviderProps) {
  const isOtherKind = manifest.providerType !== inspection.providerType
  if (isSameProvider(manifest, inspection) && !isOtherKind) return null
  return (
    <Notice kind="warning">
      {[
        ...(isSameProvider(manifest, inspection) ? [] : [words.otherProvider(manifest.provider)]),
        ...(isOtherKind ? [words.otherKind] : []),
      ].join(' ')}
    </Notice>
  )
}

interface Provided {
  readonly provider: string
}

const isSameProvider = (one: Provided, other: Provided): boolean =>
  one.provider.trim().toLowerCase() === other.provider.trim().toLowerCase()
