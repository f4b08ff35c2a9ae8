/**
 * Rehearsed: every lead is lost. The office's printed key brings a new one to all
 * cases, and nobody else anywhere.
 */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recoveryKeyToText } from '../../server/cli/recovery-text.ts'
import { makeDeviceKeys } from '../../src/crypto/keys.ts'
import { runInProcess } from '../kit/cli.ts'
import { createWorld, type World } from '../kit/world.ts'
import { createPerson, type Person } from '../kit/world-person.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ seed: 81 })
})
afterEach(() => world.close())

const casebook = (...args: string[]) => runInProcess(world.office.folder, {}, ...args)

function keyFile(text: string): string {
  const file = join(world.office.folder, 'key.txt')
  writeFileSync(file, `\n  ${text.toLowerCase()}\n`)
  return file
}

/** A new lead, from the office's own link; knows nobody and is nobody's colleague. */
async function newLead(role: 'lead' | 'assessor' = 'lead'): Promise<Person> {
  const { place, office, createBareTablet, everyone } = world
  const person = createPerson('Nia', createBareTablet('nia'), place)
  const enrolled = await person.tablet.enrol(await office.invite(role), 'Nia')
  if (!enrolled.ok) throw new Error(enrolled.error.kind)
  everyone.push(person)
  await person.syncs()
  return person
}

const recover = ({ tablet }: Person, text = world.office.recoveryText) =>
  casebook('recover', '--fingerprint', tablet.session().fingerprint, '--key', keyFile(text))

test('[UN30 UN31] every lead is lost: a new one reads all cases, writes, and grants keys', async () => {
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  await ann.syncs()
  lead.tablet.lock()
  world.everyone.splice(world.everyone.indexOf(lead), 1)
  const nia = await newLead()
  expect(nia.tablet.session().keyring.inspections()).toEqual([])
  const ran = await recover(nia)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toContain('leads 1 of 1 inspections')
  await nia.syncs()
  expect((await nia.lines()).size).toBe(4)
  expect(await nia.sees('2.1.3.b')).toBe('yes')
  await nia.answers('2.1.3.c', 'no')
  await world.everyoneOnline()
  expect(await ann.sees('2.1.3.c')).toBe('no')
  // Twice changes nothing more.
  const before = (await casebook('audit')).out
  expect((await recover(nia)).code).toBe(0)
  expect((await casebook('audit')).out).toBe(before)
  expect(before).toContain('"what":"recover"')
  expect((await casebook('verify')).code).toBe(0)
})

test('[UN30] the key comes by standard input where no file is named', async () => {
  const nia = await newLead()
  const cli = join(import.meta.dirname, '../../server/cli/casebook.ts')
  const { fingerprint } = nia.tablet.session()
  const said = execFileSync(process.execPath, [cli, 'recover', '--fingerprint', fingerprint], {
    input: world.office.recoveryText,
    env: { ...process.env, CASEBOOK_DATA: world.office.folder },
    encoding: 'utf8',
  })
  expect(said).toContain('leads 1 of 1 inspections')
  expect(said).not.toContain(world.office.recoveryText.slice(0, 9))
})

describe('what recovers nothing', () => {
  const isUntouched = async (nia: Person) => {
    expect((await casebook('audit')).out).not.toContain('"what":"recover"')
    await nia.syncs()
    await nia.tablet.session().keyring.refresh()
    expect(nia.tablet.session().keyring.inspections()).toEqual([])
  }

  test('[UN31] a misread key, another office\u2019s key, no key at all', async () => {
    const nia = await newLead()
    const { recoveryText } = world.office
    const misread = recoveryText.replace(/^./, (first) => (first === '2' ? '3' : '2'))
    const other = recoveryKeyToText((await makeDeviceKeys()).agreementPrivate.slice(-32))
    expect((await recover(nia, misread)).err).toContain('no whole recovery key')
    expect((await recover(nia, other)).err).toContain('not of this office')
    const figures = nia.tablet.session().fingerprint
    const absent = await casebook('recover', '--fingerprint', figures, '--key', '/nowhere/key')
    expect(absent).toMatchObject({ code: 1, out: '' })
    await isUntouched(nia)
  })

  test('[UN31] figures that no tablet has, and a tablet of somebody who may lead nothing', async () => {
    const assessor = await newLead('assessor')
    const key = keyFile(world.office.recoveryText)
    const nobody = await casebook('recover', '--fingerprint', '0000-0000-0000-0000', '--key', key)
    expect(nobody).toMatchObject({ code: 1, out: '' })
    expect(nobody.err).toContain('No tablet with the figures')
    expect((await recover(assessor)).err).toContain('may lead nothing')
    await isUntouched(assessor)
  })

  test('[UN30] the key as an argument, or no figures: how to ask is said', async () => {
    for (const args of [[], ['--fingerprint', 'x'], [world.office.recoveryText]]) {
      const ran = await casebook('recover', ...args)
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toContain('casebook recover --fingerprint')
      expect(ran.err).not.toContain(world.office.recoveryText)
    }
    const broken = await runInProcess(
      world.office.folder,
      { PORT: 'x' },
      'recover',
      '--fingerprint',
      '0000-0000-0000-0000',
    )
    expect(broken.code).toBe(2)
    const noLog = await runInProcess(
      '/nowhere',
      {},
      'recover',
      '--fingerprint',
      '0000-0000-0000-0000',
      '--key',
      '/nowhere/key',
    )
    expect(noLog).toMatchObject({ code: 1, out: '' })
  })
})

test.each([
  ["UPDATE wrapped_key SET wrapped = 'AAAA' WHERE device = 'recovery'", 'its key does not open'],
  ["UPDATE wrapped_key SET wrapped = '?' WHERE device = 'recovery'", 'its key does not open'],
  ["DELETE FROM wrapped_key WHERE device = 'recovery'", 'its key never reached the office'],
])('[UN31] after %s the inspection is named, and the code says so', async (sql, said) => {
  const nia = await newLead()
  const db = new DatabaseSync(join(world.office.folder, 'casebook.sqlite'))
  db.exec(sql)
  db.close()
  const ran = await recover(nia)
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('leads 0 of 1 inspections')
  expect(ran.err).toContain(`${world.place.inspection}: ${said}`)
})
