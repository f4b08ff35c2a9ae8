/**
 * Each case beside the office's copy of it, by code.  [UI192 RC1 RC3]
 *
 * Folds away while all is the same; open, with what differs first, where it is not.
 */
import { useEffect, useState } from 'preact/hooks'
import { type Compared, readComparedCases } from '../../../session/compared-cases.ts'
import type { Workspace } from '../../../session/workspace.ts'
import { Details } from '../../parts/Details.tsx'
import { Table } from '../../parts/Table.tsx'
import { toDayAndTime, withCommas } from '../../words/common.ts'
import { syncWords } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'
import { isInterview } from './is-interview.ts'

const words = syncWords.compared

type Row = Compared['streams'][number]

export function ComparedCases() {
  const { workspace } = useOpen()
  const [compared, setCompared] = useState<Compared>()
  const word = workspace.hello.value
  useEffect(() => {
    let isLeft = false
    void readComparedCases(workspace.session).then((read) => {
      if (!isLeft) setCompared(read)
    })
    return () => {
      isLeft = true
    }
  }, [workspace.session, word, workspace.receipt.value])
  if (!compared) return null
  const rows = [...compared.streams].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || nameOf(workspace, a).localeCompare(nameOf(workspace, b), 'en-GB'),
  )
  return (
    <Details
      summary={words.summary(rows.length)}
      open={rows.some(({ state }) => state === 'differs')}
    >
      <p>{words.body}</p>
      <Table
        caption={words.caption(toDayAndTime(compared.at))}
        columns={[
          { header: words.what },
          { header: words.here },
          { header: words.there },
          { header: words.count, numeric: true },
          { header: words.state },
        ]}
        rows={rows.map((row) => ({
          key: row.stream,
          cells: [
            nameOf(workspace, row),
            <code key="here">{row.here}</code>,
            <code key="there">{row.there ?? words.none}</code>,
            withCommas(row.seq),
            words.states[row.state],
          ],
        }))}
      />
    </Details>
  )
}

const RANKS: Readonly<Record<Row['state'], number>> = { differs: 0, behind: 1, same: 2 }
const rankOf = ({ state }: Row): number => RANKS[state]

function nameOf(workspace: Workspace, { stream }: Row): string {
  const reference = workspace.lines.value.get(stream)?.reference
  if (reference) return reference
  if (isInterview(workspace, stream)) return words.interview
  const inspections = [...workspace.inspections.value.values()]
  const setUp = inspections.find(({ id }) => String(id) === String(stream))
  return setUp ? words.setUp(setUp.title) : words.other
}
