/**
 * What the page of the allocation shows: columns and blocks, from whom cases are
 * taken, grounds in words.
 */
import { describe, expect, test } from 'vitest'
import { brandId, type InspectionId, type PersonId } from '../../../../src/base/brand.ts'
import type { Ground } from '../../../../src/domain/sampling/allocation/allocation.ts'
import type { Desk } from '../../../../src/session/desk.ts'
import type { Inspection } from '../../../../src/session/inspections.ts'
import { groundToWords } from '../../../../src/ui/setup/allocation/ground-to-words.ts'
import {
  filterAllocation,
  groupByOfficer,
  listAllocation,
} from '../../../../src/ui/setup/allocation/list-allocation.ts'
import { listColumns } from '../../../../src/ui/setup/allocation/list-columns.ts'
import { listTaken } from '../../../../src/ui/setup/allocation/list-taken.ts'
import { person, stream } from '../../../fixtures/allocation-wish.ts'
import { heldLine } from '../../../fixtures/case-line.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeHello } from '../../sync/scripted-transport.ts'

const edition = await loadBundled()
const [ada, ben, cleo] = [person(0), person(1), person(2)] as const

/** Case 3 is not on this tablet. */
function makePlaces(assessors: readonly (PersonId | undefined)[]) {
  const people: readonly [PersonId, string, string][] = [
    [ada, 'Ada', 'lead'],
    [ben, 'Ben', 'assessor'],
    [cleo, 'Cleo', 'assessor'],
  ]
  const inspection: Inspection = {
    id: brandId<InspectionId>(stream(99)),
    title: '',
    provider: '',
    providerType: 'nps',
    edition,
    editionId: edition.id,
    people: new Map(people.map(([id, name, role]) => [id, { id, name, role }])),
    assessors: new Map(assessors.map((assessor, index) => [stream(index), assessor])),
    samples: new Map(),
    setAside: new Map(),
    interviews: new Map(),
    distress: undefined,
  }
  const lines = [
    heldLine(0, { answered: 5 }),
    heldLine(1, { day: '2019-03-25' }),
    heldLine(2, { officer: null, office: null, caseType: 'court-report' }),
  ]
  const byStream = new Map(lines.map((line) => [line.stream, line]))
  const facts = { disputed: new Map([[stream(2), []]]) }
  return { inspection, rows: listAllocation(inspection, byStream, facts), byStream, facts }
}

const desk = (more: Partial<Desk> = {}): Desk => ({ interests: [], shares: new Map(), ...more })

describe('the board', () => {
  test('[UI64] has a column for nobody, for who takes cases and for who has some', () => {
    const { inspection, rows } = makePlaces([ben, ben, undefined, undefined])
    const columns = listColumns({ inspection, rows, desk: desk() })
    expect(columns.map(({ name, cases, weight }) => [name, cases, weight])).toEqual([
      [undefined, 2, 2],
      ['Ben', 2, 6],
      ['Cleo', 0, 0],
    ])
    const shares = new Map([
      [ben, 0],
      [cleo, 0],
      [ada, 20],
    ])
    const others = listColumns({ inspection, rows, desk: desk({ shares }) })
    expect(others.map(({ name, share }) => [name, share])).toEqual([
      [undefined, 0],
      ['Ada', 20],
      ['Ben', 0],
    ])
  })

  test('[UI64] an officer’s cases are one block, with what is begun and what must not be', () => {
    const { inspection, rows } = makePlaces([ben, ben, undefined, undefined])
    const interests = [
      {
        id: 'i',
        person: ben,
        against: 'officer' as const,
        subject: 'R. Officer',
        why: '',
        by: ada,
        at: '' as never,
      },
    ]
    const [nobody, column] = listColumns({ inspection, rows, desk: desk({ interests }) })
    expect(column?.blocks).toHaveLength(1)
    expect(column?.blocks[0]).toMatchObject({
      officer: 'R. Officer',
      offices: ['Northgate'],
      days: ['2019-03-25'],
      weight: 6,
      begun: 1,
      interest: interests[0],
    })
    expect(nobody?.blocks.map(({ rows: own }) => own.map((row) => row.stream))).toEqual([
      [stream(2)],
      [stream(3)],
    ])
    expect(nobody?.blocks[0]?.rows[0]).toMatchObject({ isDisputed: true })
    expect(nobody?.blocks.every(({ interest }) => interest === undefined)).toBe(true)
  })

  test('[UI65] the list is filtered by person, and an officer’s cases are chosen at once', () => {
    const { rows } = makePlaces([ben, ben, undefined, undefined])
    expect(filterAllocation(rows, 'all')).toHaveLength(4)
    expect(filterAllocation(rows, 'free')).toHaveLength(2)
    expect(filterAllocation(rows, ben)).toHaveLength(2)
    expect([...groupByOfficer(rows)]).toEqual([['R. Officer', [stream(0), stream(1)]]])
  })

  test('[UI39] with an edition that this version lacks nothing weighs and nothing is begun', () => {
    const { inspection, byStream, facts } = makePlaces([ben, ben, undefined, undefined])
    const strange = { ...inspection, edition: undefined }
    const rows = listAllocation(strange, byStream, facts)
    expect(rows.some(({ isBegun }) => isBegun)).toBe(false)
    const columns = listColumns({ inspection: strange, rows, desk: desk() })
    expect(columns.map(({ weight }) => weight)).toEqual([0, 0, 0])
  })
})

describe('what is taken', () => {
  const device = (who: PersonId, unsent: number | null, lastSeen: string | null) => ({
    device: stream(50) as never,
    person: who,
    signingKey: '',
    agreementKey: '',
    enrolledAt: '',
    lastSeen,
    app: null,
    unsent,
    receipt: null,
    here: null,
  })

  test('[UI66] says how many are begun and what the tablets last told, the oldest word first', () => {
    const { rows } = makePlaces([ben, ben, cleo, undefined])
    const wanted = new Map(rows.map((row) => [row.stream, cleo]))
    const hello = makeHello({
      devices: [
        device(ben, 3, '2019-03-26T10:00:00.000Z'),
        device(ben, null, '2019-03-25T10:00:00.000Z'),
        device(ben, 9, null),
        device(cleo, 1, '2019-03-26T10:00:00.000Z'),
      ],
    })
    expect(listTaken(rows, wanted, hello)).toEqual([
      { person: ben, cases: 2, begun: 1, unsent: 3, heardAt: '2019-03-25T10:00:00.000Z' },
    ])
  })

  test('[UI66] of a tablet that nobody has heard of nothing is said to be known', () => {
    const { rows } = makePlaces([ben, undefined, undefined, undefined])
    const wanted = new Map([[stream(0), null]])
    expect(listTaken(rows, wanted, undefined)).toEqual([
      { person: ben, cases: 1, begun: 1, unsent: undefined, heardAt: undefined },
    ])
    expect(listTaken(rows, new Map(), undefined)).toEqual([])
  })
})

describe('grounds', () => {
  const { inspection } = makePlaces([])
  const grounds: readonly (readonly [Ground, string])[] = [
    [{ kind: 'together', cases: 3 }, 'All 3 cases of this officer together.'],
    [{ kind: 'has-officer', cases: 1 }, 'Has 1 case of this officer already.'],
    [{ kind: 'shared-officer' }, 'Nobody may take all cases of this officer.'],
    [
      { kind: 'same-office', office: 'Northgate', cases: 2 },
      'Goes to Northgate anyway, for 2 other cases.',
    ],
    [
      { kind: 'same-day', office: 'Northgate', day: '2019-03-25' },
      'Is at Northgate on Monday, 25 March 2019.',
    ],
    [{ kind: 'left-out', people: [ada, ben] }, 'Conflict of interest: not Ada and Ben.'],
    [{ kind: 'only-one' }, 'The only one without a conflict of interest.'],
    [{ kind: 'load', weight: 30, even: 32 }, 'Carries 30 then; an even share is 32.'],
  ]

  test.each(grounds)('[AL10] %j', (ground, text) => {
    expect(groundToWords(ground, inspection)).toBe(text)
  })
})
