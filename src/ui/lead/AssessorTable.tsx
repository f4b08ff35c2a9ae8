/**
 * Progress by assessor, and when their tablets were last heard of.  [UI33]
 */
import type { Board } from '../../session/board.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { Workspace } from '../../session/workspace.ts'
import { Table } from '../parts/Table.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toDayAndTime, withCommas } from '../words/common.ts'
import { boardWords } from '../words/lead.ts'
import { CaseCounts } from './CaseCounts.tsx'

const words = boardWords.assessors
type Assessor = Board['assessors'][number]

export interface AssessorTableProps {
  readonly inspection: Inspection
  readonly assessors: readonly Assessor[]
}

export function AssessorTable({ inspection, assessors }: AssessorTableProps) {
  const { workspace } = useOpen()
  return (
    <section aria-labelledby="assessors-title">
      <h2 id="assessors-title">{words.title}</h2>
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { header: words.person },
          { header: words.cases },
          { header: words.answered, numeric: true },
          { header: words.contact },
          { header: words.unsent, numeric: true },
        ]}
        rows={assessors.map((assessor) => {
          const name = nameOf(workspace, inspection, assessor)
          const told = tabletsOf(workspace, assessor)
          return {
            key: assessor.person ?? 'nobody',
            cells: [
              name,
              <CaseCounts key="cases" about={name} groups={groupsOf(assessor)} />,
              words.answeredOf(assessor.answered, assessor.total),
              told.contact,
              told.unsent,
            ],
          }
        })}
      />
    </section>
  )
}

function groupsOf({ finished, open, notHere }: Assessor) {
  const { cases } = boardWords
  return [
    { id: 'finished', text: cases.finished(finished.length), streams: finished },
    { id: 'open', text: words.open(open.length), streams: open },
    ...(notHere.length === 0
      ? []
      : [{ id: 'not-here', text: cases.notHere(notHere.length), streams: notHere }]),
  ]
}

function nameOf({ session }: Workspace, { people }: Inspection, { person }: Assessor): string {
  if (person === null) return words.nobody
  if (person === session.person) return people.get(person)?.name ?? session.personName
  return people.get(person)?.name ?? words.unknown
}

/** The latest contact of any of their tablets, and what all of them still hold. */
function tabletsOf({ session, hello }: Workspace, { person }: Assessor) {
  const own = (hello.value?.devices ?? []).filter((device) => device.person === person)
  if (person === null || session.practice) return { contact: words.none, unsent: words.none }
  const seen = own.flatMap(({ lastSeen }) => lastSeen ?? []).toSorted()
  const latest = seen.at(-1)
  const unsent = own.flatMap((device) => device.unsent ?? [])
  return {
    contact: latest === undefined ? words.never : toDayAndTime(latest),
    unsent:
      unsent.length === 0 ? words.none : withCommas(unsent.reduce((sum, count) => sum + count, 0)),
  }
}
