/**
 * The people page as data: who, whose tablets, what stands out.
 */
import { describe, expect, test } from 'vitest'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../../../../src/base/brand.ts'
import type { Inspection } from '../../../../src/session/inspections.ts'
import {
  listPeople,
  type PeopleFacts,
  type ToldDevice,
} from '../../../../src/ui/setup/list-people.ts'
import { DAY_MS } from '../../../../src/ui/words/since.ts'
import { createSeededIds } from '../../../kit/ids.ts'
import { makeHello } from '../../sync/scripted-transport.ts'

const ids = createSeededIds(69, 'list-people')
const AT = '2019-03-25T09:30:00.000Z'
const [lead, ann, ben] = [ids.next<PersonId>(), ids.next<PersonId>(), ids.next<PersonId>()]
const id = ids.next<InspectionId>()
const leadDevice = ids.next<DeviceId>()

const inspection = (leftAt?: string): Inspection => ({
  ...{ id, title: 'North', provider: 'North', providerType: 'nps', editionId: 'x' },
  edition: undefined,
  people: new Map([
    [lead, { id: lead, name: 'Lee', role: 'lead' }],
    [ann, { id: ann, name: 'Ann', role: 'assessor', leftAt }],
    [ben, { id: ben, name: 'Ben', role: 'reviewer' }],
  ]),
  assessors: new Map([ann, ann, undefined].map((who) => [ids.next<StreamId>(), who])),
  samples: new Map(),
  setAside: new Map(),
  interviews: new Map(),
  distress: undefined,
})

const device = (person: PersonId, change: Partial<ToldDevice> = {}): ToldDevice => ({
  device: ids.next<DeviceId>(),
  person,
  signingKey: '',
  agreementKey: '',
  enrolledAt: AT,
  lastSeen: AT,
  app: '0.2.0',
  unsent: 0,
  receipt: null,
  here: [{ inspection: id, whole: 2, of: 2 }],
  ...change,
})

function facts(change: Partial<PeopleFacts> & { hello?: PeopleFacts['hello'] } = {}): PeopleFacts {
  const member = (person: PersonId, role: 'lead' | 'assessor') => ({ inspection: id, person, role })
  return {
    self: { person: lead, device: leadDevice },
    hello: makeHello({
      members: [member(lead, 'lead'), member(ann, 'assessor')],
      devices: [device(ann)],
    }),
    waiting: [],
    given: new Set(),
    nowMs: Date.parse(AT),
    ...change,
  }
}

const rowOf = (name: string, given: PeopleFacts, of = inspection()) => {
  const row = listPeople(of, given).find((one) => one.name === name)
  if (!row) throw new Error(`no ${name}`)
  return row
}
const withDevices = (...devices: readonly ToldDevice[]) =>
  facts({ hello: { ...makeHello(), devices: [...devices] } })

describe('tablets', () => {
  test('[PE12] the cases that it told of, against those that its person has now', () => {
    const tablet = (told: ToldDevice['here'], person = ann) =>
      rowOf(person === ann ? 'Ann' : 'Ben', withDevices(device(person, { here: told }))).tablets[0]
        ?.cases
    const row = (whole: number, of: number) => [{ inspection: id, whole, of }]
    expect(tablet(row(1, 2))).toEqual({ whole: 1, of: 2, isCurrent: true })
    expect(tablet(row(31, 31))).toEqual({ whole: 2, of: 2, isCurrent: false })
    expect(tablet([])).toEqual({ whole: 0, of: 2, isCurrent: false })
    expect(tablet(null)).toBeUndefined()
    // A reviewer reads every case.
    expect(tablet(row(3, 3), ben)).toEqual({ whole: 3, of: 3, isCurrent: true })
  })

  test('[PE10] one that was silent for a day stands out, from its enrolment if need be', () => {
    const isSilent = (told: ToldDevice, ms: number) =>
      rowOf('Ann', { ...withDevices(told), nowMs: Date.parse(AT) + ms }).tablets[0]?.isSilent
    expect(isSilent(device(ann), DAY_MS - 1)).toBe(false)
    expect(isSilent(device(ann), DAY_MS)).toBe(true)
    expect(isSilent(device(ann, { lastSeen: null }), DAY_MS)).toBe(true)
  })

  test('[PE11] another tablet of the same person is said, before it is given the key', () => {
    const [first, second] = [device(ann), device(ann)]
    const waiting = { ...second, fingerprint: 'F' }
    const given = { ...withDevices(first, second), waiting: [waiting] }
    const tablets = rowOf('Ann', given).tablets
    expect(tablets.map(({ kind, isExtra }) => [kind, isExtra])).toEqual([
      ['ready', true],
      ['waiting', true],
    ])
    const after = rowOf('Ann', { ...given, given: new Set([second.device]) }).tablets
    expect(after.map(({ kind }) => kind)).toEqual(['ready', 'key-on-its-way'])
    expect(rowOf('Ann', withDevices(first)).tablets[0]?.isExtra).toBe(false)
  })

  test('[UI69] one’s own is known', () => {
    const own = device(lead, { device: leadDevice })
    expect(rowOf('Lee', withDevices(own)).tablets[0]?.isThis).toBe(true)
  })
})

describe('people', () => {
  test('[PE3] links that nobody used, with those that have ended', () => {
    const link = (expiresAt: string) => ({
      codeHash: expiresAt,
      person: ann,
      role: 'assessor' as const,
      expiresAt,
    })
    const late = '2019-03-25T09:30:00.001Z'
    const hello = { ...makeHello(), invitations: [link(AT), link(late)] }
    const { invitations } = rowOf('Ann', facts({ hello }))
    expect(invitations.map(({ isExpired }) => isExpired)).toEqual([true, false])
  })

  test('[UI71] nobody removes themselves, nor the last one who leads', () => {
    const canRemove = (name: string, given: PeopleFacts) => rowOf(name, given).canRemove
    expect(canRemove('Lee', facts())).toBe(false)
    expect(canRemove('Ann', facts())).toBe(true)
    const byAnn = facts({ self: { person: ann, device: leadDevice } })
    expect(canRemove('Lee', byAnn)).toBe(false)
    const { members } = byAnn.hello ?? makeHello()
    const operations = { inspection: id, person: ben, role: 'operations' as const }
    const two = { ...makeHello(), members: [...members, operations] }
    expect(canRemove('Lee', { ...byAnn, hello: two })).toBe(true)
  })

  test('[UI69] who has left stands last, by name and without tablets or links', () => {
    const rows = listPeople(inspection(AT), facts())
    expect(rows.map(({ name }) => name)).toEqual(['Lee', 'Ben', 'Ann'])
    expect(rows[2]).toMatchObject({ leftAt: AT, canRemove: false, tablets: [], invitations: [] })
  })

  test('[UI69] before the first word of the office there are only names', () => {
    const rows = listPeople(inspection(), facts({ hello: undefined }))
    expect(rows.map(({ tablets, invitations }) => [tablets, invitations])).toEqual([
      [[], []],
      [[], []],
      [[], []],
    ])
  })
})
