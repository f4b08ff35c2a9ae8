/**
 * An inspection as its set-up stream tells it: title, edition, people, samples,
 * who judges which case.  [AS11 ED3 SA35 EC9 AL40]
 *
 * A drawn sample makes its set-up some hundred operations long, and every change of
 * any inspection reads all of them again: so it has a sealed snapshot, as cases do.
 * The set-up stream has the inspection's own id. Only members read it, only
 * leads and operations write it; nothing of a case is in it.
 */
import { brandId, type InspectionId, isId, type PersonId, type StreamId } from '../base/brand.ts'
import { canLead } from '../domain/assessment/can-lead.ts'
import { parseSetUpPath, setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { DEFAULT_EDITION_ID } from '../domain/edition/editions.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { type EditionVersions, readVersions } from './edition-versions.ts'
import { readKeepingSnapshot } from './read-stream.ts'
import { type Assessors, foldSamples, listSetAside, type Sample, type SetAside } from './samples.ts'
import type { Session } from './session.ts'

export interface InspectionPerson {
  readonly id: PersonId
  readonly name: string
  /** As the lead wrote it down; the endpoint's word decides what they may do. */
  readonly role: string
  /** When they were removed from the inspection; their name stays readable. */
  readonly leftAt?: string | undefined
}

/** Who has not been removed: cases are given to them alone.  [AL45] */
export const listMembers = ({ people }: Pick<Inspection, 'people'>): readonly InspectionPerson[] =>
  [...people.values()].filter(({ leftAt }) => leftAt === undefined)

export interface Inspection {
  readonly id: InspectionId
  readonly title: string
  readonly provider: string
  readonly providerType: string
  /** Undefined when this build does not have it: cases stay closed, nothing is lost. */
  readonly edition: Edition | undefined
  readonly editionId: string
  /** Versions that were in use before this one, oldest first; absent where there was none. */
  readonly earlier?: readonly Edition[]
  /** There is a later version that is not in use on this tablet. */
  readonly halted?: NonNullable<EditionVersions['halted']>
  readonly people: ReadonlyMap<PersonId, InspectionPerson>
  /** Every case of the inspection that counts, with the person who judges it. */
  readonly assessors: Assessors
  /** By case: the stream of the interview with its officer, where there is one. */
  readonly interviews: ReadonlyMap<StreamId, StreamId>
  /** When somebody who leads it said that it has ended. */
  readonly endedAt?: string
  /** What to do when an officer is in distress, where the lead has written it. */
  readonly distress: string | undefined
  /** By case type; only those that have a population or a draw. */
  readonly samples: ReadonlyMap<string, Sample>
  /** Cases that do not count, or not yet: replaced, or of a draw that was not chosen. */
  readonly setAside: ReadonlyMap<StreamId, SetAside>
}

export const setUpStreamOf = (inspection: InspectionId): StreamId => brandId<StreamId>(inspection)

export async function readInspection(session: Session, id: InspectionId): Promise<Inspection> {
  const stream = setUpStreamOf(id)
  const { state } = await readKeepingSnapshot(session, { stream, inspection: id })
  return stateToInspection(state, id)
}

export async function stateToInspection(state: StreamState, id: InspectionId): Promise<Inspection> {
  const read = (path: string): string | undefined => {
    const reading = readRegister(state.get(path))
    return reading.kind === 'value' ? reading.value : undefined
  }
  const people = new Map<PersonId, InspectionPerson>()
  const assessors = new Map<StreamId, PersonId | undefined>()
  const interviews = new Map<StreamId, StreamId>()
  for (const path of state.keys()) {
    const parsed = parseSetUpPath(path)
    if (parsed.kind === 'person-name') {
      const person = brandId<PersonId>(parsed.id)
      people.set(person, {
        id: person,
        name: read(path) ?? '',
        role: read(setUpPaths.personRole(person)) ?? '',
        leftAt: read(setUpPaths.personLeft(person)),
      })
    } else if (parsed.kind === 'assessor') {
      const assessor = read(path)
      const stream = brandId<StreamId>(parsed.id)
      assessors.set(stream, assessor === undefined ? undefined : brandId<PersonId>(assessor))
    } else if (parsed.kind === 'interview') {
      const interview = readInterviewId(state, path)
      if (interview !== undefined) interviews.set(brandId<StreamId>(parsed.id), interview)
    }
  }
  const samples = foldSamples(state)
  const setAside = listSetAside(samples, assessors)
  for (const stream of setAside.keys()) assessors.delete(stream)
  const base = read(setUpPaths.edition) ?? DEFAULT_EDITION_ID
  const { editions, halted } = await readVersions(state, base)
  const edition = editions.at(-1)
  return {
    id,
    title: read(setUpPaths.title) ?? '',
    provider: read(setUpPaths.provider) ?? '',
    providerType: read(setUpPaths.providerType) ?? '',
    edition,
    editionId: edition?.id ?? base,
    ...(editions.length > 1 && { earlier: editions.slice(0, -1) }),
    ...(halted && { halted }),
    ...readEnd(state, people),
    people: toNameOrder(people),
    assessors,
    samples,
    setAside,
    interviews,
    distress: read(setUpPaths.distress),
  }
}

const BY_NAME = new Intl.Collator('en-GB', { numeric: true })

/** Registers have no order of their own: without this a column jumps when a case is given.  [AL40] */
const toNameOrder = (people: ReadonlyMap<PersonId, InspectionPerson>) =>
  new Map([...people].sort(([, a], [, b]) => BY_NAME.compare(a.name, b.name)))

/** Two leads may have said it apart: either word will do. An assessor's will not. */
function readEnd(
  state: StreamState,
  people: ReadonlyMap<PersonId, InspectionPerson>,
): Pick<Inspection, 'endedAt'> {
  const heads = state.get(setUpPaths.ended)?.heads ?? []
  const said = heads.find(
    ({ value, author }) => value !== null && canLead(people.get(author)?.role),
  )
  return typeof said?.value === 'string' ? { endedAt: said.value } : {}
}

/** Two leads may have made one each, apart: then everybody takes the same of the two. */
function readInterviewId(state: StreamState, path: string): StreamId | undefined {
  const reading = readRegister(state.get(path))
  const ids = reading.kind === 'conflict' ? reading.heads.map(({ value }) => value) : []
  if (reading.kind === 'value') ids.push(reading.value)
  const [first] = ids.filter((id) => isId(id)).sort()
  return first === undefined ? undefined : brandId<StreamId>(first)
}
