/**
 * Makes an archive and hands it over as a file. Its name says the day and nothing
 * of the inspection.  [UI167]
 */
import { useState } from 'preact/hooks'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { StandardExamples } from '../../session/examples.ts'
import { makeArchive } from '../../session/report/make-archive.ts'
import type { ReportFacts } from '../../session/report/read-report.ts'
import type { Decided } from '../../session/report/report-source.ts'
import { sealArchive } from '../../session/report/seal-archive.ts'
import { saveFile } from '../parts/save-file.ts'
import { useOpen } from '../shell/app-model.ts'
import { toDay } from '../words/common.ts'

export interface ArchiveChoices {
  readonly counting: Counting
  readonly least: number
  readonly examples: readonly StandardExamples[]
  readonly decided: Decided
}

export function useMakeArchive(
  facts: ReportFacts,
  { counting, least, examples, decided }: ArchiveChoices,
) {
  const { session } = useOpen().workspace
  const [state, setState] = useState<'idle' | 'making' | 'no-key'>('idle')
  const save = async (how: 'sealed' | 'plain') => {
    const at = session.clock.now()
    const zip = makeArchive(facts, { counting, examples, at, least, decided })
    const name = `casebook-archive-${toDay(at)}`
    if (how === 'plain') {
      saveFile(`${name}.zip`, new Blob([zip], { type: 'application/zip' }))
      return setState('idle')
    }
    const sealed = await sealArchive(session, facts.inspection.id, zip)
    if (!sealed.ok) return setState('no-key')
    saveFile(`${name}.casebook`, new Blob([sealed.value], { type: 'application/octet-stream' }))
    setState('idle')
  }
  return {
    state,
    make(how: 'sealed' | 'plain') {
      setState('making')
      void save(how)
    },
  }
}
