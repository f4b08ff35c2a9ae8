/**
 * Stands in for the page of an address that leads nowhere: makes inspections whose
 * cases are judged from end to end, by the app's own verbs. So the report's tests
 * have many cases without tapping each answer.
 */
import { useState } from 'preact/hooks'
import { interviewPaths } from '../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../src/domain/edition/editions.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import type { Workspace } from '../../../src/session/workspace.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { useOpen } from '../../../src/ui/shell/app-model.ts'
import { type JudgedCase, makeJudgedCases } from '../../fixtures/judged-cases.ts'
import type { Provider, TableName } from '../../fixtures/margins.ts'
import { makePopulation } from '../../fixtures/population.ts'
import { makeAllocated } from './make-allocated.ts'

interface Made {
  readonly title: string
  readonly provider: string
  readonly type: Provider
  readonly seed: number
  readonly sizes: Readonly<Partial<Record<TableName, number>>>
}

const ALL: readonly Made[] = [
  {
    title: 'North East 2019',
    provider: 'North East',
    type: 'nps',
    seed: 5,
    sizes: { D1: 84, D2: 48 },
  },
  {
    title: 'North East 2018',
    provider: 'North East',
    type: 'nps',
    seed: 6,
    sizes: { D1: 24, D2: 6 },
  },
  {
    title: 'Wessex 2019',
    provider: 'Wessex',
    type: 'crc',
    seed: 7,
    sizes: { D1: 24, D3: 8, D4: 8 },
  },
]

export function NotFound() {
  const { workspace } = useOpen()
  const [said, setSaid] = useState('')
  const make = async () => {
    for (const one of ALL) await makeOne(workspace, one)
    await workspace.refreshAll()
    setSaid('Made')
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

/** Of the registers that the list brings. */
const FROM_LIST: ReadonlySet<string> = new Set([
  paths.caseType,
  paths.reference,
  paths.officer,
  paths.office,
])

async function makeOne({ session }: Workspace, made: Made): Promise<void> {
  const edition = await loadEdition(DEFAULT_EDITION_ID)
  if (!edition.ok) throw new Error(edition.error.kind)
  const cases = judge(made, edition.value)
  const { id, inspection } = await makeAllocated(session, { ...made, cases })
  const of = { inspection: id, edition: DEFAULT_EDITION_ID, state: new Map() }
  // By reference: the set-up names the cases in an order of its own.
  const judged = new Map(cases.map((one) => [one.values.get(paths.reference), one.values]))
  const lines = [...(await readCaseLines(session, new Map([[id, inspection]]))).values()]
  await inTens(lines, ({ stream, reference }) => {
    const found = judged.get(reference ?? undefined)
    if (!found) throw new Error(`${reference} is not of this list`)
    const values = new Map([...found].filter(([path]) => !FROM_LIST.has(path)))
    return writeStream(session, { ...of, stream, values })
  })
  await inTens([...new Set(inspection.interviews.values())], (stream, at) =>
    writeStream(session, { ...of, stream, values: interviewOf(at) }),
  )
}

/** One after another the processor waits for the disk, all at once memory fills with seals. */
async function inTens<T>(all: readonly T[], write: (one: T, at: number) => Promise<unknown>) {
  for (let from = 0; from < all.length; from += 10)
    await Promise.all(all.slice(from, from + 10).map((one, at) => write(one, from + at)))
}

function judge(
  made: Made,
  edition: Parameters<typeof makeJudgedCases>[0]['edition'],
): JudgedCase[] {
  const cases = Object.entries(made.sizes).flatMap(([table, size]) =>
    table === 'D1' || table === 'D2' || table === 'D3' || table === 'D4'
      ? makePopulation({ seed: made.seed, table, provider: made.type, size })
      : [],
  )
  return makeJudgedCases({ seed: made.seed, edition, cases })
}

/** The busier the officer, the less manageable. */
function interviewOf(at: number): Map<string, string> {
  const caseload = 12 + ((at * 7) % 68)
  return new Map([
    [interviewPaths.outcome, 'held'],
    [interviewPaths.answer('caseload'), String(caseload)],
    [interviewPaths.answer('workloadReasonable'), caseload < 30 + (at % 30) ? 'yes' : 'no'],
    [interviewPaths.answer('wellbeing'), at % 3 === 0 ? 'no' : 'yes'],
  ])
}
