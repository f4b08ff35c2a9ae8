/**
 * Makes the archive of an inspection, sealed or plain, and reads one back.
 * [UI167 UI168]
 *
 * Plain is never the first choice, and asks first, naming what would be readable.
 */
import { useMemo, useState } from 'preact/hooks'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { ReportFacts } from '../../session/report/read-report.ts'
import { type Decided, NOTHING_DECIDED } from '../../session/report/report-source.ts'
import { CountingChoice } from '../lead/CountingChoice.tsx'
import { useCounting } from '../lead/lead-memory.ts'
import { useExamples } from '../lead/use-examples.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { RadioChoice } from '../setup/RadioChoice.tsx'
import { reportPagesWords, reportWords, archiveWords as words } from '../words/report.ts'
import { ArchivePicker } from './ArchivePicker.tsx'
import type { KnownInspection } from './InspectionScreen.tsx'
import { PlainWarning } from './PlainWarning.tsx'
import { useArchive } from './use-archive.ts'
import { useDecided } from './use-decided.ts'
import { useLeast } from './use-least.ts'
import { useMakeArchive } from './use-make-archive.ts'
import { useReport } from './use-report.ts'

export function ArchiveOf({ inspection, edition }: KnownInspection) {
  const [counting, setCounting] = useCounting()
  const [least] = useLeast(edition)
  const asked = useMemo(() => [inspection], [inspection])
  const facts = useReport(asked, edition)?.[0]
  const decided = useDecided(asked)
  const archive = useArchive()
  return (
    <Page
      title={words.title}
      back={{ href: `/report?inspection=${inspection.id}`, text: words.back }}
    >
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <p>{words.lead}</p>
      <p>{words.notInside}</p>
      <CountingChoice count={counting} onChoose={setCounting} />
      <p>{reportWords.leastLine(least)}</p>
      {facts && decided ? (
        <MakeArchive
          facts={facts}
          counting={counting}
          least={least}
          decided={decided.get(inspection.id) ?? NOTHING_DECIDED}
        />
      ) : (
        <p aria-busy="true">{reportWords.reading}</p>
      )}
      <h2>{words.readTitle}</h2>
      <p>{words.readLead}</p>
      <ArchivePicker archive={archive} label={words.pick} />
    </Page>
  )
}

interface MakeArchiveProps {
  readonly facts: ReportFacts
  readonly counting: Counting
  readonly least: number
  readonly decided: Decided
}

function MakeArchive({ facts, counting, least, decided }: MakeArchiveProps) {
  const examples = useExamples(facts.inspection, facts.edition)
  const [how, setHow] = useState<'sealed' | 'plain'>('sealed')
  const [isAsking, setAsking] = useState(false)
  const leaving = examples.kind === 'read' && examples.leaving.ok ? examples.leaving.value : []
  const { state, make } = useMakeArchive(facts, { counting, least, examples: leaving, decided })
  const isHeld = examples.kind === 'read' && !examples.leaving.ok
  return (
    <div class="stack">
      <RadioChoice
        id="archive-how"
        legend={words.how}
        options={[
          { id: 'sealed', label: words.sealed },
          { id: 'plain', label: words.plain },
        ]}
        value={how}
        onChoose={(id) => setHow(id === 'plain' ? 'plain' : 'sealed')}
      />
      {facts.notHere > 0 && <Notice kind="warning">{reportWords.notHere(facts.notHere)}</Notice>}
      {isHeld && <Notice kind="warning">{reportPagesWords.examplesHeld}</Notice>}
      <Button
        icon="file"
        unavailable={state === 'making'}
        onClick={() => (how === 'plain' ? setAsking(true) : make('sealed'))}
      >
        {state === 'making' ? words.making : words.make}
      </Button>
      {state === 'no-key' && <Notice kind="error">{words.noKey}</Notice>}
      <PlainWarning
        open={isAsking}
        counts={{
          cases: facts.cases.length,
          officers: facts.officers.length,
          examples: leaving.reduce((sum, one) => sum + one.examples.length, 0),
        }}
        onClose={() => setAsking(false)}
        onAgree={() => {
          setAsking(false)
          make('plain')
        }}
      />
    </div>
  )
}
