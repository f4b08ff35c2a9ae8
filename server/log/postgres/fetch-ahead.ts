/**
 * What a decision will most likely read, fetched in few journeys.
 *
 * Only a saving: whatever is missing is fetched when it is asked for, and the
 * answer is the same. A hello of twenty people and 300 cases is nine statements
 * instead of some hundred.
 */
import type { DeviceId, StreamId } from '../../../src/base/brand.ts'
import { viewEnvelope } from '../../../src/ops/envelope/envelope.ts'
import type { Push } from '../append-push.ts'
import type { Ahead } from '../engine.ts'
import { bytesToText } from '../id-bytes.ts'
import type { Cursor, PageWish } from '../read-page.ts'
import type { Load } from './load-scopes.ts'
import { makeScope, type Scope, type ScopeKind } from './scope.ts'
import type { WorkingCopy } from './working-copy.ts'

export function fetchAhead(load: Load, copy: WorkingCopy, ahead: Ahead): Promise<void> {
  switch (ahead.about) {
    case 'device':
      return load([makeScope('device', ahead.device)])
    case 'streams':
      return fetchStreams(load, copy, ahead.streams)
    case 'ops':
      return fetchOps(load, ahead.cursors)
    case 'hello':
      return fetchHello(load, copy, ahead.device)
    case 'page':
      return fetchPage(load, copy, ahead.wish)
    case 'pushes':
      return fetchPushes(load, ahead.pushes)
  }
}

const scopesOf = (ids: Iterable<string>, ...kinds: readonly ScopeKind[]): Scope[] =>
  [...new Set(ids)].flatMap((id) => kinds.map((kind) => makeScope(kind, id)))

async function fetchHello(load: Load, { tables }: WorkingCopy, device: DeviceId): Promise<void> {
  await load([
    makeScope('device', device),
    makeScope('decided-of', device),
    makeScope('holdings', device),
  ])
  const self = tables.people.readDevice(device)?.person
  if (self === undefined) return
  await load(scopesOf([self], 'person', 'memberships'))
  const inspections = tables.access.readMemberships(self).map(({ inspection }) => inspection)
  await load(scopesOf(inspections, 'inspection', 'members', 'streams-of', 'keys-of', 'parked-in'))
  const people = inspections.flatMap((id) => tables.access.readMembers(id)).map((m) => m.person)
  await load(scopesOf([self, ...people], 'devices-of', 'invites-of', 'parked-by'))
}

async function fetchStreams(
  load: Load,
  { tables }: WorkingCopy,
  ids: readonly StreamId[],
): Promise<void> {
  await load(scopesOf(ids, 'stream'))
  const inspections = ids.flatMap((id) => tables.access.readStream(id)?.inspection ?? [])
  await load(scopesOf(inspections, 'inspection', 'members'))
}

const fetchOps = (load: Load, cursors: readonly Cursor[]): Promise<void> =>
  load(
    cursors.flatMap(({ stream, after }) => [
      makeScope('stream', stream),
      makeScope('ops', stream, after),
    ]),
  )

/** Pages beyond what the answer has room for are fetched by the next pull. */
async function fetchPage(load: Load, copy: WorkingCopy, wish: PageWish): Promise<void> {
  const { tables } = copy
  const ids = wish.streams.map(({ stream }) => stream)
  await fetchStreams(load, copy, ids)
  const streams = wish.streams.flatMap(({ stream, after }) => {
    const row = tables.access.readStream(stream)
    return row !== undefined && row.seq > after ? [{ row, after }] : []
  })
  const pages: Scope[] = []
  let room = wish.limitBytes / USUAL_BYTES
  for (const { row, after } of streams) {
    if (room < 0) break
    if (tables.access.readMember(row.inspection, wish.person) === undefined) continue
    pages.push(makeScope('ops', row.id, after))
    room -= row.seq - after
  }
  await load(pages)
}

/** An envelope of a short answer. */
const USUAL_BYTES = 450

async function fetchPushes(load: Load, pushes: readonly Push[]): Promise<void> {
  await load(
    scopesOf(
      pushes.map(({ device }) => device),
      'device',
      'has-parked',
    ),
  )
  const views = pushes.flatMap(({ frames }) =>
    frames.flatMap(({ envelope }) => {
      const view = viewEnvelope(envelope)
      return view.ok ? [view.value] : []
    }),
  )
  await load([
    ...scopesOf(
      views.map(({ stream }) => bytesToText(stream)),
      'stream',
    ),
    ...scopesOf(
      views.map(({ inspection }) => bytesToText(inspection)),
      'inspection',
      'members',
    ),
    ...scopesOf(
      views.map(({ id }) => bytesToText(id)),
      'op',
    ),
  ])
}
