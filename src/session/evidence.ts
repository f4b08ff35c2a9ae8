/**
 * The evidence of an inspection on the standards that are judged on evidence:
 * entries, requests, ticks and proposed ratings.  [DO1 DO2 DO3 DO4 DO5 DO6]
 *
 * What two people changed apart stands there twice until somebody writes it
 * again; a proposal that two made apart counts for neither. A rating is refused
 * for a standard that there is not, and for one that the cases decide.
 */
import type { InspectionId, PersonId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import { err, type Result } from '../base/result.ts'
import { isBlank } from '../domain/assessment/values.ts'
import { checkProposal, type NoProposal } from '../domain/evidence/check-proposal.ts'
import {
  type EvidenceEntry,
  type EvidenceRequest,
  type Proposal,
  parseEntry,
  parseProposal,
  parseRequest,
} from '../domain/evidence/evidence.ts'
import { evidencePaths, parseEvidencePath, type Stage } from '../domain/evidence/evidence-paths.ts'
import type { DomainOne } from '../domain/rating/rate.ts'
import { type Register, readRegister, type StreamState } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { isTooLong, leadStreamOf, type TooLong, writeLeadStream } from './lead-streams.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export type Written<T> = T & { readonly by: PersonId; readonly at: ShownTime }

export interface Evidence {
  /** In the order in which they were written. */
  readonly entries: readonly (Written<EvidenceEntry> & { readonly id: string })[]
  readonly requests: readonly (Written<EvidenceRequest> & { readonly id: string })[]
  /** By the path of the proposal; several where people differ. */
  readonly proposals: ReadonlyMap<string, readonly Written<Proposal>[]>
  readonly isTicked: (path: string, words: string) => boolean
}

export async function readEvidence(session: Session, inspection: InspectionId): Promise<Evidence> {
  const { state } = await readFoldedStream(session, leadStreamOf(inspection, 'evidence'))
  const proposals = new Map<string, readonly Written<Proposal>[]>()
  for (const [path, register] of state) {
    if (parseEvidencePath(path).kind !== 'proposal') continue
    const written = readHeads(register, parseProposal)
    if (written.length > 0) proposals.set(path, written)
  }
  return {
    entries: listWritten(state, 'entry', parseEntry),
    requests: listWritten(state, 'request', parseRequest),
    proposals,
    isTicked(path, words) {
      const reading = readRegister(state.get(path))
      return reading.kind === 'value' && reading.value === words
    },
  }
}

function listWritten<T>(
  state: StreamState,
  kind: 'entry' | 'request',
  parse: (value: string) => T | undefined,
): (Written<T> & { readonly id: string })[] {
  return [...state]
    .flatMap(([path, register]) => {
      const parsed = parseEvidencePath(path)
      if (parsed.kind !== kind) return []
      return readHeads(register, parse).map((written) => ({ ...written, id: parsed.id }))
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

/** Two who wrote the same wrote it once. */
function readHeads<T>({ heads }: Register, parse: (value: string) => T | undefined): Written<T>[] {
  const byValue = new Map(heads.map((head) => [head.value, head]))
  return [...byValue.values()].flatMap(({ value, author: by, at }) => {
    const parsed = value === null ? undefined : parse(value)
    return parsed === undefined ? [] : [{ ...parsed, by, at }]
  })
}

/** The proposed levels that count; where people differ none does. */
export function listProposed(evidence: Evidence): DomainOne {
  return Object.fromEntries(
    [...evidence.proposals].flatMap(([path, written]) => {
      const parsed = parseEvidencePath(path)
      if (parsed.kind !== 'proposal' || parsed.stage !== 'proposed' || written.length > 1) return []
      return written.map(({ level }) => [parsed.standard, level])
    }),
  )
}

export interface NotSaid {
  readonly kind: 'no-words'
}

/** A new one without `id`; an earlier one takes the words as its new ones. */
export async function keepEntry(
  session: Session,
  inspection: Inspection,
  entry: EvidenceEntry,
  id: string = session.ids.next(),
): Promise<Result<number, NotKept | NotSaid | TooLong>> {
  if (isBlank(entry.text)) return err({ kind: 'no-words' })
  return writeWords(session, inspection, evidencePaths.entry(id), entry)
}

export async function keepRequest(
  session: Session,
  inspection: Inspection,
  request: EvidenceRequest,
  id: string = session.ids.next(),
): Promise<Result<number, NotKept | NotSaid | TooLong>> {
  if (isBlank(request.what)) return err({ kind: 'no-words' })
  return writeWords(session, inspection, evidencePaths.request(id), request)
}

export const removeEntry = (session: Session, inspection: Inspection, id: string) =>
  write(session, inspection, evidencePaths.entry(id), null)

/** `words` are those of the edition; ticked again they are open. */
export const tick = (
  session: Session,
  inspection: Inspection,
  { path, words, isOn }: { readonly path: string; readonly words: string; readonly isOn: boolean },
) => write(session, inspection, path, isOn ? words : null)

export interface ProposalWish extends Proposal {
  readonly standard: string
  readonly stage: Stage
}

export async function propose(
  session: Session,
  inspection: Inspection,
  { standard, stage, level, grounds }: ProposalWish,
): Promise<Result<number, NotKept | NotSaid | TooLong | NoProposal>> {
  const { edition, providerType } = inspection
  if (!edition) return err({ kind: 'unknown-standard' })
  const may = checkProposal(edition, providerType, { standard, level })
  if (!may.ok) return may
  if (isBlank(grounds)) return err({ kind: 'no-words' })
  const path = evidencePaths.proposal(standard, stage)
  return writeWords(session, inspection, path, { level, grounds: grounds.trim() })
}

async function writeWords(
  session: Session,
  inspection: Inspection,
  path: string,
  words: EvidenceEntry | EvidenceRequest | Proposal,
): Promise<Result<number, NotKept | TooLong>> {
  const value = JSON.stringify(words)
  return isTooLong(value) ? err({ kind: 'too-long' }) : write(session, inspection, path, value)
}

const write = (
  session: Session,
  inspection: Inspection,
  path: string,
  value: string | null,
): Promise<Result<number, NotKept>> =>
  writeLeadStream(session, inspection, 'evidence', new Map([[path, value]]))
