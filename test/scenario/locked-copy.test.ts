/**
 * A store that a newer version has used, saved by an old build that must not open
 * it, and taken in elsewhere: nothing of it stays behind.
 */
import '../kit/memory-storage.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concatBytes } from '../../src/base/bytes.ts'
import { writeLockedCopy } from '../../src/session/copies/write-locked-copy.ts'
import { openStore } from '../../src/store/open-store.ts'
import { runInProcess } from '../kit/cli.ts'
import { makeWorlds, takesIn } from '../kit/world-copies.ts'
import type { Person } from '../kit/world-person.ts'

const makeWorld = makeWorlds()

/** As a later version would leave it: another format, and tables' rows that we do not know. */
async function useNewer({ tablet }: Person): Promise<void> {
  const { db } = await tablet.log()
  const meta = await db.meta.get('m')
  if (meta) await db.meta.put({ ...meta, format: 2 })
  await db.office.put({ k: 'something new', value: { of: 'a newer version' } })
}

async function saveLocked({ tablet }: Person) {
  const { names, clock } = tablet.device
  const parts: Uint8Array[] = []
  const store = { idb: indexedDB, name: names.name, clock, appVersion: 'test' }
  const written = await writeLockedCopy(store, async (part) => void parts.push(part))
  return { written, bytes: concatBytes(...parts) }
}

test('[CY11] what an old build must not open is saved without a passphrase, and is whole on the next tablet', async () => {
  const world = await makeWorld(81)
  const { ann } = world
  await ann.answers('2.1.3.b', 'yes')
  await ann.notes('2.1.1', 'Canary: seen in the file')
  const next = await world.bringIn('ann-2', { again: ann })
  await useNewer(ann)
  ann.tablet.lock()
  const { names, header } = ann.tablet.device
  const found = await header.read()
  const genesis = typeof found === 'string' ? '' : found.genesis
  expect(await openStore(names, genesis)).toMatchObject({ error: { kind: 'newer-store' } })
  const { written, bytes } = await saveLocked(ann)
  expect(written).toMatchObject({ ok: true, value: { bytes: bytes.length } })
  expect(Buffer.from(bytes).includes('Canary')).toBe(false)
  const taken = await takesIn(next, bytes)
  expect(taken).toMatchObject({ state: 'whole', foreign: 0 })
  expect(await next.sees('2.1.3.b')).toBe('yes')
})

test('[CY11] the office takes it in as what its person would have sent', async () => {
  const world = await makeWorld(82)
  const { ann, lead, office } = world
  await ann.answers('2.1.3.b', 'no')
  await useNewer(ann)
  const { bytes } = await saveLocked(ann)
  const folder = mkdtempSync(join(tmpdir(), 'casebook-locked-'))
  writeFileSync(join(folder, 'ann.cbcopy'), bytes)
  await office.whileStopped(async () => {
    const said = await runInProcess(
      folder,
      { CASEBOOK_DATA: office.folder },
      'import',
      'ann.cbcopy',
    )
    expect(said.err).toBe('')
    expect(said.out).toMatch(/[1-9]\d* filed/)
  })
  rmSync(folder, { recursive: true, force: true })
  await lead.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('no')
})

test('[CY11] a store that is not there, and one that nobody owns, make no copy', async () => {
  const world = await makeWorld(83)
  const { names, clock } = world.ann.tablet.device
  const at = { idb: indexedDB, clock, appVersion: 'test' }
  const put = async () => undefined
  expect(await writeLockedCopy({ ...at, name: 'nothing' }, put)).toMatchObject({
    error: { kind: 'store-unreadable' },
  })
  const open = (asked: string) => {
    if (asked === names.name) throw new DOMException('broken', 'UnknownError')
    return indexedDB.open(asked)
  }
  const torn: IDBFactory = Object.create(indexedDB, { open: { value: open } })
  expect(await writeLockedCopy({ ...at, idb: torn, name: names.name }, put)).toMatchObject({
    error: { kind: 'store-unreadable' },
  })
  // A header of a version that keeps its owner elsewhere.
  const vault = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(`${names.name}-vault`)
    opening.onsuccess = () => resolve(opening.result)
  })
  await new Promise((resolve) => {
    const tx = vault.transaction('header', 'readwrite')
    tx.objectStore('header').put({ version: 9 }, 'v')
    tx.oncomplete = resolve
  })
  vault.close()
  expect(await writeLockedCopy({ ...at, name: names.name }, put)).toMatchObject({
    error: { kind: 'no-owner' },
  })
})
