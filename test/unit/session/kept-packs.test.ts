/**
 * Packs that somebody took in on a tablet: sealed, checked again, never exchanged
 * for another of the same id.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { editionIds } from '../../../src/domain/edition/editions.ts'
import { makePack } from '../../../src/session/edition-packs.ts'
import { readInspection } from '../../../src/session/inspections.ts'
import { dropEditionPack, keepEditionPack, readEditions } from '../../../src/session/kept-packs.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { loadBundled, makeSmallEdition } from '../../fixtures/editions.ts'
import { makeNextEdition } from '../../fixtures/next-version.ts'
import { createTestSession } from './session-bench.ts'

const small = makeSmallEdition()
const idsIn = async (session: Parameters<typeof readEditions>[0]) =>
  (await readEditions(session)).map(({ edition }) => edition.id)

describe('[EP11] packs of a tablet', () => {
  test('[EP11 EP13] stand after those of the app, by title', async () => {
    const session = await createTestSession()
    const next = makeNextEdition(await loadBundled())
    for (const edition of [next, small])
      expect((await keepEditionPack(session, edition)).ok).toBe(true)
    expect(await idsIn(session)).toEqual([...editionIds, small.id, next.id])
  })

  test('[EP12] lie sealed: neither their title nor their id can be read on the disk', async () => {
    const session = await createTestSession()
    await keepEditionPack(session, small)
    const rows = await session.log.db.office.toArray()
    const bytes = rows
      .map((row) => `${JSON.stringify(row)}${Buffer.from(JSON.stringify(row))}`)
      .join()
    const raw = rows.flatMap(({ value }) =>
      typeof value === 'object' &&
      value !== null &&
      'sealed' in value &&
      value.sealed instanceof Uint8Array
        ? [Buffer.from(value.sealed).toString('latin1')]
        : [],
    )
    expect(raw).toHaveLength(1)
    for (const text of [bytes, ...raw]) {
      expect(text).not.toContain(small.title)
      expect(text).not.toContain(small.id)
    }
  })

  test('[EP11] taken in twice are one; another of the same id is refused', async () => {
    const session = await createTestSession()
    const first = await keepEditionPack(session, small)
    expect(await keepEditionPack(session, small)).toEqual(first)
    expect(await keepEditionPack(session, { ...small, title: 'Other' })).toEqual({
      ok: false,
      error: { kind: 'other-edition-of-that-id' },
    })
    const bundled = await loadBundled()
    expect(await keepEditionPack(session, bundled)).toMatchObject({
      ok: true,
      value: { pack: undefined },
    })
    expect(await keepEditionPack(session, { ...bundled, title: 'Other' })).toMatchObject({
      ok: false,
    })
    expect((await readEditions(session)).length).toBe(editionIds.length + 1)
  })

  test('[EP11] can be removed, and are gone then', async () => {
    const session = await createTestSession()
    const kept = await keepEditionPack(session, small)
    if (!kept.ok || kept.value.pack === undefined) throw new Error('a pack')
    await dropEditionPack(session, kept.value.pack)
    expect(await idsIn(session)).toEqual(editionIds)
  })

  test('[EP12] that do not open here are passed over', async () => {
    const session = await createTestSession()
    await keepEditionPack(session, small)
    const { office } = session.log.db
    const row = (await office.toArray())[0]
    if (!row || typeof row.value !== 'object' || row.value === null) throw new Error('a row')
    const spoilt = { ...row.value, wrapped: new Uint8Array(80) }
    await office.put({ k: 'pack|spoilt', value: { ...spoilt, id: 'spoilt' } })
    await office.put({ k: 'pack|nonsense', value: { id: 3 } })
    await office.put({ k: row.k, value: { ...row.value, sealed: new Uint8Array(60) } })
    expect(await idsIn(session)).toEqual(editionIds)
  })

  test('[EP11] are not kept where the disk refuses, and that is said', async () => {
    const session = await createTestSession()
    const log = { ...session.log, genesis: 'of another store' }
    expect(await keepEditionPack({ ...session, log }, small)).toMatchObject({
      ok: false,
      error: { kind: 'store-lost' },
    })
    expect(await idsIn(session)).toEqual(editionIds)
  })
})

test('[EP14] an inspection by a pack carries the pack with it', async () => {
  const session = await createTestSession()
  const made = await makeInspection(session, {
    title: 'Hostels',
    provider: 'North',
    providerType: 'day',
    edition: small.id,
    pack: await makePack(small),
    cases: [],
  })
  if (!made.ok) throw new Error(made.error.kind)
  expect((await readInspection(session, made.value)).edition).toEqual(small)
})
