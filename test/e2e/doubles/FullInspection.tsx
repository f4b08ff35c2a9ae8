/**
 * Stands in for the page of an address that leads nowhere: makes one inspection of
 * 330 cases with as many operations as its fieldwork leaves, by the app's own
 * verbs: every answer given, and given anew in later rounds. For the bench of the
 * lead's board. The first case stays open, so that it can be judged otherwise.
 *
 * A case is kept in one transaction, and folded beside it: read back for each
 * round, the filling took longer than all that is measured.
 */
import { useState } from 'preact/hooks'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../src/domain/edition/editions.ts'
import { foldOps } from '../../../src/ops/fold.ts'
import type { Op } from '../../../src/ops/op.ts'
import { keepOps } from '../../../src/session/keep-change.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Workspace } from '../../../src/session/workspace.ts'
import { makeOps } from '../../../src/session/write-stream.ts'
import { useOpen } from '../../../src/ui/shell/app-model.ts'
import { makeJudgedCases } from '../../fixtures/judged-cases.ts'
import { makePopulation } from '../../fixtures/population.ts'
import { makeAllocated } from './make-allocated.ts'

const CASES = 330
/** With the list, about 70,000 in all. */
const OPERATIONS_EACH = 200

export function NotFound() {
  const { workspace } = useOpen()
  const [said, setSaid] = useState('')
  const make = async () => {
    const written = await fill(workspace, setSaid)
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
async function fill({ session }: Workspace, say: (text: string) => void): Promise<number> {
  const loaded = await loadEdition(DEFAULT_EDITION_ID)
  if (!loaded.ok) throw new Error(loaded.error.kind)
  const population = makePopulation({ seed: 5, table: 'D1', provider: 'nps', size: CASES })
  const cases = makeJudgedCases({ seed: 5, edition: loaded.value, cases: population })
  const made = { title: 'Full', provider: 'North East', type: 'nps', cases }
  const { id, inspection } = await makeAllocated(session, made)
  let written = 0
  for (const [at, stream] of [...inspection.assessors.keys()].entries()) {
    const values = new Map(cases[at]?.values)
    if (at === 0) values.delete(paths.status)
    // It takes about as long as an idle tablet stays open.
    document.dispatchEvent(new Event('pointerdown'))
    const { state } = await readFoldedStream(session, stream)
    const of = { inspection: id, edition: DEFAULT_EDITION_ID, stream, state }
    const ops: Op[] = []
    while (ops.length < OPERATIONS_EACH) {
      const round = makeOps(session, { ...of, values })
      foldOps(round, state)
      ops.push(...round.slice(0, OPERATIONS_EACH - ops.length))
    }
    const kept = await keepOps(session, ops)
    if (!kept.ok) throw new Error(kept.error.kind)
    written += kept.value
    say(`${at + 1} of ${CASES}`)
  }
  return written
}
