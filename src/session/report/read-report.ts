/**
 * The facts of an inspection for its report, read from the cases and interviews on
 * this tablet.  [TB2 TB17 TB40]
 *
 * Cases and officers get running codes in the order of their random ids, so a code
 * says nothing; what they are called stands beside it and goes into no figure.
 * Cases that this tablet does not hold are counted, never silently left out.
 */
import type { StreamId } from '../../base/brand.ts'
import type { ArchiveCase } from '../../domain/archive/source-to-rows.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { readReportCase, readReportOfficer } from '../../domain/tables/read-case.ts'
import type { ReportOfficer } from '../../domain/tables/source.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'
import { type CaseLine, makeAskedReader } from '../case-line.ts'
import { formOf } from '../form-of.ts'
import type { Inspection } from '../inspections.ts'
import { readFoldedStream } from '../read-stream.ts'
import type { Session } from '../session.ts'

export interface FoundCase extends ArchiveCase {
  readonly stream: StreamId
  readonly reference: string
  readonly officerName: string
  readonly office: string
}

export interface ReportFacts {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly cases: readonly FoundCase[]
  /** Those who were interviewed. */
  readonly officers: readonly ReportOfficer[]
  /** Cases that are not on this tablet. */
  readonly notHere: number
}

export interface ReportOf {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly lines: Iterable<CaseLine>
}

export async function readReport(
  session: Session,
  { inspection, edition, lines }: ReportOf,
): Promise<ReportFacts> {
  const own = [...lines]
    .filter((line) => line.inspection === inspection.id && !inspection.setAside.has(line.stream))
    .toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
  const codes = codeOfficers(inspection, own)
  const cases = await Promise.all(
    own.map((line, at) =>
      readOne(session, { inspection, line, at, officer: codes.get(line.stream) }),
    ),
  )
  const here = new Set(own.map(({ stream }) => stream))
  return {
    inspection,
    edition,
    cases: cases.filter((one) => one !== undefined),
    officers: await readOfficers(session, { inspection, edition, codes }),
    notHere: [...inspection.assessors.keys()].filter((stream) => !here.has(stream)).length,
  }
}

interface OneCase {
  readonly inspection: Inspection
  readonly line: CaseLine
  readonly at: number
  readonly officer: string | undefined
}

async function readOne(
  session: Session,
  { inspection, line, at, officer }: OneCase,
): Promise<FoundCase | undefined> {
  const form = formOf(inspection, line.caseType)
  if (!form) return undefined
  const { state } = await readFoldedStream(session, line.stream)
  const of = { providerType: inspection.providerType, officer }
  return {
    ...readReportCase(form, of, makeAskedReader(form, state)),
    case: toCode('C', at),
    isFinished: line.status === 'finished',
    stream: line.stream,
    reference: line.reference ?? '',
    officerName: line.officer ?? '',
    office: line.office ?? '',
  }
}

const toCode = (letter: string, at: number) => `${letter}${String(at + 1).padStart(4, '0')}`

/**
 * By case: the code of its officer. Cases that share an interview share an officer,
 * and a case of a kind without interviews is of the officer who has that name, where
 * one alone has.  [TB40]
 */
function codeOfficers(
  { interviews }: Inspection,
  lines: readonly CaseLine[],
): ReadonlyMap<StreamId, string> {
  const byName = new Map<string, Set<StreamId>>()
  for (const { stream, officer } of lines) {
    const interview = interviews.get(stream)
    if (interview && officer !== null)
      byName.set(officer, (byName.get(officer) ?? new Set()).add(interview))
  }
  const keys = lines.map(({ stream, officer }) => {
    const [only, ...others] = (officer !== null && byName.get(officer)) || []
    return interviews.get(stream) ?? (others.length === 0 ? only : undefined) ?? officer
  })
  const known = [...new Set(keys.filter((key) => key !== null))].toSorted()
  return new Map(
    lines.flatMap(({ stream }, at) => {
      const key = keys[at]
      return key ? [[stream, toCode('R', known.indexOf(key))] as const] : []
    }),
  )
}

interface OfficersOf {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly codes: ReadonlyMap<StreamId, string>
}

async function readOfficers(
  session: Session,
  { inspection, edition, codes }: OfficersOf,
): Promise<ReportOfficer[]> {
  const { providerType } = inspection
  const byInterview = new Map<StreamId, string>()
  for (const [stream, interview] of inspection.interviews) {
    const code = codes.get(stream)
    if (code !== undefined) byInterview.set(interview, code)
  }
  const read = await Promise.all(
    [...byInterview].map(async ([interview, officer]) => {
      const { state } = await readFoldedStream(session, interview)
      return readReportOfficer(edition.officerInterview, { providerType, officer }, readerOf(state))
    }),
  )
  return read.filter((one) => one !== undefined)
}

const readerOf = (state: StreamState) => (path: string) => {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
