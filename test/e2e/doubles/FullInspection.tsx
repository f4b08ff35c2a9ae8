/**
 * Stands in for the page of an address that leads nowhere: makes one inspection of
 * 330 cases with as many operations as its fieldwork leaves, by the app's own
 * verbs: every answer given, and given anew in later rounds. For the bench of the
 * lead's board.
 */
import { useState } from 'preact/hooks'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../src/domain/edition/editions.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Workspace } from '../../../src/session/workspace.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { useOpen } from '../../../src/ui/shell/app-model.ts'
import { makeJudgedCases } from '../../fixtures/judged-cases.ts'
import { makePopulation } from '../../fixtures/population.ts'
import { makeAllocated } from './make-allocated.ts'

const CASES = 330
/** About 212 operations a case. */
const ROUNDS = 3

export function NotFound() {
  const { workspace } = useOpen()
  const [said, setSaid] = useState('')
  const make = async () => {
    const written = await fill(workspace)
    await workspace.refreshAll()
    setSaid(`Made ${written}`)
  }
  return (
    <main>
      <button type="button" onClick={() => void make()}>
        Make
      </button>
      <p role="status">{said}</p>
    </main>
  )
}

/** How many operations were written into its cases. */
async function fill({ session }: Workspace): Promise<number> {
  const loaded = await loadEdition(DEFAULT_EDITION_ID)
  if (!loaded.ok) throw new Error(loaded.error.kind)
  const population = makePopulation({ seed: 5, table: 'D1', provider: 'nps', size: CASES })
  const cases = makeJudgedCases({ seed: 5, edition: loaded.value, cases: population })
  const made = { title: 'Full', provider: 'North East', type: 'nps', cases }
  const { id, inspection } = await makeAllocated(session, made)
  let written = 0
  for (const [at, stream] of [...inspection.assessors.keys()].entries()) {
    const values = cases[at]?.values ?? new Map<string, string>()
    // It takes longer than an idle tablet stays open.
    document.dispatchEvent(new Event('pointerdown'))
    for (let round = 0; round < ROUNDS; round++) {
      const { state } = await readFoldedStream(session, stream)
      const of = { inspection: id, edition: DEFAULT_EDITION_ID, stream, state }
      const kept = await writeStream(session, { ...of, values })
      if (!kept.ok) throw new Error(kept.error.kind)
      written += kept.value
    }
  }
  return written
}
