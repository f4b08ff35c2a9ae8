/**
 * The journal's desk, in the worker: looks, appends, reads back.  [JL1 JL4 JL7 LO1]
 *
 * It reads the store and writes the journal, never the other way round. Nothing
 * is appended to a journal that knows of more than the store has: first a person
 * says what is to become of it. All of it happens behind the transaction that
 * called an answer kept, and under one lock for all tabs.
 */
import type { OpId } from '../../base/brand.ts'
import { concatBytes } from '../../base/bytes.ts'
import { type Comparison, createComparing } from './compare.ts'
import {
  copyOffice,
  deletedOf,
  hasKeys,
  isSameCopy,
  isWithdrawn,
  missingKeys,
} from './copy-office.ts'
import { encodeEntry, type JournalEntry } from './entries.ts'
import { encodeFrame } from './frames.ts'
import type { JournalFiles } from './journal-files.ts'
import type { JournalAnswer, JournalAsk, JournalLook, NoJournal } from './journal-messages.ts'
import { fileName, type OpenedJournal, openJournal } from './open-journal.ts'
import { genesisOf, hasReceipt, readSeen, type Seen } from './read-seen.ts'
import { thinJournal } from './thin.ts'

export interface DeskDeps {
  readonly name: string
  /** Undefined where the browser has no place for it. */
  readonly files: () => Promise<JournalFiles | undefined>
  /** Asked for each time: it may be exchanged at the start. */
  readonly idb: () => IDBFactory
  readonly nowMs: () => number
  /** One tab at a time, over all tabs. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** What is known since the last look, so that the next answers cost only themselves. */
interface Known {
  readonly folder: string
  readonly file: string
  end: number
  place: number
  readonly ids: Set<OpId>
  header: unknown
  office: unknown
  /** How many inspections were deleted. */
  readonly deleted: number
}

interface DeskState {
  known?: Known | undefined
  last?: JournalLook | undefined
}

export function createJournalDesk(deps: DeskDeps): (ask: JournalAsk) => Promise<JournalAnswer> {
  const state: DeskState = {}
  const answer = async ({ kind }: JournalAsk): Promise<JournalAnswer> => {
    const files = await deps.files()
    if (!files) return { kind: 'no-place' }
    if (kind === 'read') return readHeld(deps, files)
    return deps.alone(() => (kind === 'keep' ? keep(deps, files, state) : look(deps, files, state)))
  }
  return async (ask) => {
    try {
      return await answer(ask)
    } catch (error) {
      delete state.known
      return failed(error)
    }
  }
}

const failed = (error: unknown): NoJournal => ({
  kind: 'failed',
  why: error instanceof Error ? error.name : 'unknown',
})

async function look(deps: DeskDeps, files: JournalFiles, state: DeskState): Promise<JournalLook> {
  delete state.known
  const seen = await readSeen(deps.idb(), deps.name, 0)
  const genesis = genesisOf(seen.header)
  const held = await findJournal(files, seen)
  const journal = held && withoutDeleted(held, seen)
  const comparing = createComparing(journal?.ops ?? [])
  for (const row of seen.rows) comparing.meet(row)
  const found = comparing.end()
  const looked = say(seen, journal, found)
  state.last = looked
  const isWhole = looked.missing + looked.changed + looked.keys === 0
  if (!isWhole || seen.store !== 'here' || genesis === undefined) return looked
  const owed = found.fresh.filter(
    ({ isSettled, place }) => !isSettled || place > (journal?.through ?? 0),
  )
  const there = journal ?? (await openJournal(files, genesis))
  const isDue = isDeletionOwed(held, seen) || (isWithdrawn(seen.office) && hasKeys(there.office))
  const opened = isDue && seen.office ? { ...there, office: copyOffice(seen.office) } : there
  const settled = hasReceipt(seen.office) ? found.settled : new Map<OpId, number>()
  const isThinned = await thinJournal(files, opened, { nowMs: deps.nowMs(), settled, isDue })
  const known = knownOf(isThinned ? await openJournal(files, genesis) : opened)
  await append(deps, files, known, { ...seen, rows: owed })
  known.place = seen.rows.at(-1)?.place ?? 0
  state.known = known
  return looked
}

const withoutDeleted = (journal: OpenedJournal, { office }: Seen): OpenedJournal => {
  const [here, there] = [deletedOf(office), deletedOf(journal.office)]
  const ops = journal.ops.filter((one) => !here.has(one.inspection) && !there.has(one.inspection))
  return { ...journal, ops }
}

/** Its operations, or its keys in a copy that was written before: all of it is written anew. */
function isDeletionOwed(journal: OpenedJournal | undefined, seen: Seen): boolean {
  if (!journal || !seen.office) return false
  const isTold = deletedOf(seen.office).size === deletedOf(journal.office).size
  return !isTold || withoutDeleted(journal, seen).ops.length < journal.ops.length
}

function say(
  seen: Seen,
  journal: OpenedJournal | undefined,
  { missing, changed }: Comparison,
): JournalLook {
  const isHeaderGone = seen.header === undefined && journal?.header !== undefined
  return {
    kind: 'look',
    store: seen.store,
    ...(isHeaderGone ? { header: journal.header } : {}),
    held: journal?.ops.length ?? 0,
    missing: missing.length,
    changed: changed.length,
    streams: [...new Set([...missing, ...changed].map(({ stream }) => stream))],
    keys: missingKeys(journal?.office, seen),
    damaged: journal?.damaged ?? 0,
    lastMs: journal?.ops.at(-1)?.atMs,
  }
}

function knownOf(journal: OpenedJournal): Known {
  return {
    folder: journal.folder,
    file: journal.files.at(-1) ?? fileName(1),
    end: journal.end,
    place: 0,
    ids: new Set(journal.ops.map(({ id }) => id)),
    header: journal.header,
    office: journal.office,
    deleted: deletedOf(journal.office).size,
  }
}

/**
 * The folder of the header's genesis; where there is no header that of the store,
 * and else the one written to last.
 */
async function findJournal(
  files: JournalFiles,
  { header, genesis }: Pick<Seen, 'header' | 'genesis'>,
): Promise<OpenedJournal | undefined> {
  const folders = await files.folders()
  const wanted = genesisOf(header) ?? genesis ?? ''
  if (folders.includes(wanted)) return openJournal(files, wanted)
  if (genesisOf(header) !== undefined) return undefined
  const all = await Promise.all(folders.map((folder) => openJournal(files, folder)))
  const lastMs = ({ ops }: OpenedJournal) => ops.at(-1)?.atMs ?? 0
  return all
    .filter((one) => one.header !== undefined)
    .sort((a, b) => lastMs(b) - lastMs(a))
    .at(0)
}

async function keep(deps: DeskDeps, files: JournalFiles, state: DeskState): Promise<JournalLook> {
  const { known, last } = state
  // Another tab has written there since, or the disk was cleared: everything is looked at anew.
  const isCurrent = known && (await files.size(known.folder, known.file)) === known.end
  if (!isCurrent || !last) return look(deps, files, state)
  const seen = await readSeen(deps.idb(), deps.name, known.place)
  if (seen.store !== 'here' || genesisOf(seen.header) !== known.folder)
    return { ...last, store: seen.store }
  // An inspection was deleted meanwhile: it goes from here too, before anything is added.
  if (deletedOf(seen.office).size !== known.deleted) return look(deps, files, state)
  await append(deps, files, known, seen)
  known.place = seen.rows.at(-1)?.place ?? known.place
  const next = { ...last, held: known.ids.size, lastMs: deps.nowMs() }
  state.last = next
  return next
}

async function append(
  { nowMs }: DeskDeps,
  files: JournalFiles,
  known: Known,
  { rows, header, office }: Pick<Seen, 'rows' | 'header' | 'office'>,
): Promise<void> {
  const fresh = rows.filter(({ id }) => !known.ids.has(id))
  const entries: JournalEntry[] = fresh.map(
    ({ own, burst, id, inspection, stream, bytes }): JournalEntry => ({
      kind: 'op',
      atMs: nowMs(),
      ...{ own, burst, id, inspection, stream, bytes },
    }),
  )
  const copy = office && copyOffice(office)
  if (copy !== undefined && !isSameCopy(copy, known.office))
    entries.push({ kind: 'office', value: copy })
  if (!isSameCopy(header, known.header)) entries.push({ kind: 'header', value: header })
  if (entries.length === 0) return
  const bytes = concatBytes(...entries.map((entry) => encodeFrame(encodeEntry(entry))))
  await files.append(known.folder, known.file, known.end, bytes)
  known.end += bytes.length
  for (const { id } of fresh) known.ids.add(id)
  known.header = header
  known.office = copy
}

async function readHeld(deps: DeskDeps, files: JournalFiles): Promise<JournalAnswer> {
  const seen = await readSeen(deps.idb(), deps.name, Number.MAX_SAFE_INTEGER)
  const journal = await findJournal(files, seen)
  return {
    kind: 'held',
    entries: journal?.ops ?? [],
    office: journal?.office,
    header: journal?.header,
  }
}
