/**
 * What the page of the appointments shows: officers by day, clashes in words.
 */
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/brand.ts'
import type { CaseLine } from '../../../../src/session/case-line.ts'
import { clashToWords } from '../../../../src/ui/setup/appointments/clash-to-words.ts'
import {
  isRemark,
  listAppointmentClashes,
  listOfficers,
} from '../../../../src/ui/setup/appointments/list-appointments.ts'
import { toShortDay } from '../../../../src/ui/words/appointments.ts'
import { person, stream } from '../../../fixtures/allocation-wish.ts'
import { heldLine } from '../../../fixtures/case-line.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const [ben, cleo] = [person(1), person(2)] as const
const people = new Map([
  [ben, { id: ben, name: 'Ben', role: 'assessor' }],
  [cleo, { id: cleo, name: 'Cleo', role: 'assessor' }],
])

const makeLine = (index: number, more: Partial<CaseLine> = {}): CaseLine =>
  heldLine(index, { day: '2019-03-25', time: '09:30', ...more })

/** Of cases that are here; one more is not. */
function makePlaces(lines: readonly CaseLine[], holders: readonly (PersonId | undefined)[]) {
  const byStream = new Map(lines.map((line) => [line.stream, line]))
  const assessors = new Map([
    ...lines.map(({ stream: id }, index) => [id, holders[index]] as const),
    [stream(98), ben] as const,
  ])
  return { inspection: { assessors, edition }, lines: byStream }
}

const wordsOf = (
  lines: readonly CaseLine[],
  holders: readonly (PersonId | undefined)[],
  fieldwork: { from?: string; to?: string } = {},
) => {
  const places = makePlaces(lines, holders)
  const clashes = listAppointmentClashes(places.inspection, places.lines, {
    from: fieldwork.from,
    to: fieldwork.to,
  })
  return clashes.map((clash) => clashToWords(clash, { people, lines: places.lines }))
}

describe('officers', () => {
  test('[UI68] an officer has one row with all their cases; who has no interview has none', () => {
    const fromPapers = { caseType: 'court-report' }
    const { inspection, lines } = makePlaces(
      [
        makeLine(0, { day: null, time: null }),
        makeLine(1, { ...fromPapers, officer: 'R. Officer', office: 'Harbour' }),
        makeLine(2, { ...fromPapers, officer: 'S. Officer' }),
        makeLine(3, { officer: null, time: '08:00', place: 'Room 4' }),
        makeLine(4, { officer: 'A. Officer', day: null, time: null }),
        makeLine(5, { officer: 'A. Officer', day: null, time: null }),
      ],
      [ben, cleo, ben, ben, undefined, undefined],
    )
    const rows = listOfficers(inspection, lines)
    expect(rows.map(({ officer, day, time }) => [officer, day, time])).toEqual([
      ['A. Officer', null, null],
      [null, '2019-03-25', '08:00'],
      ['R. Officer', '2019-03-25', '09:30'],
    ])
    expect(rows[2]).toMatchObject({
      streams: [stream(0), stream(1)],
      assessors: [ben, cleo],
      offices: ['Northgate', 'Harbour'],
      differs: true,
    })
    expect(rows[1]).toMatchObject({ reference: 'C3', place: 'Room 4', differs: false })
    expect(rows[0]).toMatchObject({ assessors: [], differs: false })
  })
})

describe('clashes in words', () => {
  const other = { officer: 'S. Officer' }

  test('[UI68 AL14] an assessor, and an officer, in two interviews at once', () => {
    expect(wordsOf([makeLine(0), makeLine(1, { ...other, time: '10:00' })], [ben, ben])).toEqual([
      'Ben is in two interviews at once on Monday, 25 March 2019: 09:30, R. Officer, Northgate and 10:00, S. Officer, Northgate.',
    ])
    expect(wordsOf([makeLine(0), makeLine(1)], [ben, undefined])).toEqual([
      'R. Officer is asked for twice at once on Monday, 25 March 2019: 09:30, Ben, Northgate and 09:30, Nobody yet, Northgate.',
    ])
    const fromPapers = { ...other, caseType: 'court-report' }
    expect(wordsOf([makeLine(0), makeLine(1, fromPapers)], [ben, ben])).toEqual([])
  })

  test('[UI68 AL15] outside the days on site; a case without an officer has its reference', () => {
    const alone = makeLine(7, { officer: null, office: null, time: null })
    expect(wordsOf([alone], [person(9)], { from: '2019-04-01' })).toEqual([
      'Case C7 on Monday, 25 March 2019 is outside the days on site.',
    ])
  })

  test('[UI68 AL16] remarks: an officer who is to come again, and a journey', () => {
    const again = makeLine(1, { day: '2019-03-26', time: null })
    const third = makeLine(2, { day: '2019-03-27' })
    expect(wordsOf([makeLine(0), again], [ben, ben])).toEqual([
      'R. Officer is asked to come twice: Monday, 25 March 2019, 09:30; Tuesday, 26 March 2019. One interview is the rule.',
    ])
    expect(wordsOf([makeLine(0), again, third], [ben, ben, ben])[0]).toContain('several times')
    const away = makeLine(1, { ...other, time: '14:00', place: 'Harbour' })
    expect(wordsOf([makeLine(0), away], [person(9), person(9)])).toEqual([
      'Somebody not named here travels on Monday, 25 March 2019: 09:30, R. Officer, Northgate, 14:00, S. Officer, Harbour.',
    ])
  })

  test('[UI68 AL16] what is a remark is no clash', () => {
    const kinds = [
      'assessor-twice',
      'officer-twice',
      'outside-fieldwork',
      'officer-differs',
      'journey',
    ] as const
    expect(kinds.map((kind) => isRemark({ kind, interviews: [] }))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(clashToWords({ kind: 'journey', interviews: [] }, { people, lines: new Map() })).toBe('')
  })

  test('[UI68] a short day, and one that is none', () => {
    expect(toShortDay('2019-03-25')).toBe('Mon 25 Mar')
    expect(toShortDay('soon')).toBe('soon')
  })
})
