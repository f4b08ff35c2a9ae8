/**
 * A locked tablet goes on sending; what a newer app wrote is kept and passed on.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { OpId } from '../../src/base/brand.ts'
import { sealBytes } from '../../src/crypto/seal.ts'
import { encodeBody } from '../../src/ops/body.ts'
import { encodeEnvelope, headerToBytes, signedBytes } from '../../src/ops/envelope/envelope.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { appendOwn, readStream } from '../../src/store/log.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

test('[SY12] locked, it sends what is kept and fetches what has come', async () => {
  const world = await createWorld({ seed: 51 })
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  await lead.answers('2.1.3.c', 'no')
  await lead.syncs()
  ann.tablet.lock()
  expect(() => ann.tablet.session()).toThrow('locked')
  expect(await ann.syncs()).toMatchObject({ sent: 1, received: 1 })
  await lead.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  await ann.tablet.unlock()
  expect(await ann.sees('2.1.3.c')).toBe('no')
  await world.close()
})

test('[SY12] a forgotten passphrase loses no work: it goes out sealed, and a new tablet opens it', async () => {
  const world = await createWorld({ seed: 52, offline: ['ann'] })
  const { ann, lead, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  const whose = { again: ann }
  const fresh = await world.bringIn('ann\u2019s new tablet', whose)
  ann.tablet.lock()
  ann.comesOnline()
  await ann.syncs()
  await fresh.syncs()
  expect(await fresh.sees('2.1.3.b')).toBe('yes')
  await lead.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  await everyoneOnline()
  await world.close()
})

/** What an app of a later version might write: the same envelope, a body that we cannot read. */
async function writeNewer(
  { tablet }: Person,
  stream: Parameters<typeof readStream>[1],
  edition: string,
) {
  const session = tablet.session()
  const [inspection] = session.keyring.inspections()
  const key = inspection && session.keyring.writingKeyOf(inspection)
  if (!inspection || !key) throw new Error('a key')
  const { person: author, device } = session
  const header = { id: session.ids.next<OpId>(), inspection, stream, author, device, key: key.id }
  const body = encodeBody({ path: 'ink', value: 'x', after: [], at: session.clock.now(), edition })
  body[0] = 2
  const bound = headerToBytes(header)
  const sealed = await sealBytes(body, key.key, bound)
  const signed = signedBytes(bound, sealed)
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', session.signing, signed))
  const bytes = encodeEnvelope({ ...header, sealed, signature })
  await appendOwn(session.log, [{ id: header.id, inspection, stream, bytes }])
  return bytes
}

test('[OP6] a body of a newer version is kept, counted, and passed on byte for byte', async () => {
  const world = await createWorld({ seed: 53 })
  const { ann, lead, place, office, everyoneOnline } = world
  const stream = place.cases.get('C1')
  if (!stream) throw new Error('a case')
  const bytes = await writeNewer(ann, stream, 'probation-2018-19')
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  for (const person of [ann, lead]) {
    const { unopened } = await readFoldedStream(person.tablet.session(), stream)
    expect(unopened).toBe(1)
    expect((await person.lines()).get('C1')).toMatchObject({ unopened: 1 })
    expect(await person.sees('2.1.3.b')).toBe('yes')
    const rows = await readStream(person.tablet.session().log, stream)
    expect(rows.map((row) => row.bytes)).toContainEqual(bytes)
    expect((await person.syncs()).receipt).not.toBeNull()
  }
  expect(office.ops().map(({ envelope }) => envelope)).toContainEqual(bytes)
  await world.close()
})

test('[OP6] a register that only a newer app knows is folded, and there when its screen comes', async () => {
  const world = await createWorld({ seed: 54 })
  const { ann, lead, everyoneOnline } = world
  await ann.writes('jottings/2031/ink', 'drawn')
  await everyoneOnline()
  expect(await lead.reads('jottings/2031/ink')).toMatchObject({ kind: 'value', value: 'drawn' })
  expect((await lead.lines()).get('C1')).toMatchObject({ unopened: 0 })
  await world.close()
})
