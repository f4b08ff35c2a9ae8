import { describe, expect, test } from 'vitest'
import {
  brandId,
  type InspectionId,
  type PersonId,
  type StreamId,
} from '../../../../src/base/brand.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../../src/domain/edition/editions.ts'
import type { CaseLine } from '../../../../src/session/case-line.ts'
import type { Inspection } from '../../../../src/session/inspections.ts'
import {
  filterCases,
  groupByDay,
  isInFilter,
  type ListSources,
  type ListView,
  listCases,
} from '../../../../src/ui/assess/list-cases.ts'
import { plainLine } from '../../../fixtures/case-line.ts'

const idOf = <T extends StreamId | PersonId | InspectionId>(name: string): T =>
  brandId<T>(`${name.padEnd(21, '0')}A`)
const ada = idOf<PersonId>('ada')
const ben = idOf<PersonId>('ben')
const inspectionId = idOf<InspectionId>('insp')
const loaded = await loadEdition(DEFAULT_EDITION_ID)
if (!loaded.ok) throw new Error('the default edition is bundled')
const edition = loaded.value

const makeLine = (name: string, part: Partial<CaseLine> = {}): CaseLine =>
  plainLine(idOf<StreamId>(name), {
    inspection: inspectionId,
    reference: name,
    keyQuestions: { '2.1.1': 'open' },
    ...part,
  })

function makeSources(lines: CaseLine[], part: Partial<ListSources> = {}): ListSources {
  const inspection: Inspection = {
    id: inspectionId,
    title: '',
    provider: '',
    providerType: 'nps',
    edition,
    editionId: edition.id,
    people: new Map([[ben, { id: ben, name: 'Ben', role: 'assessor' }]]),
    assessors: new Map(lines.map(({ stream }) => [stream, ada])),
    samples: new Map(),
    setAside: new Map(),
    interviews: new Map(),
    distress: undefined,
  }
  return {
    lines: new Map(lines.map((line) => [line.stream, line])),
    inspections: new Map([[inspectionId, inspection]]),
    parked: new Set(),
    person: ada,
    isAssessor: true,
    ...part,
  }
}

const names = (cases: readonly { line: CaseLine }[]) => cases.map(({ line }) => line.reference)
const view = (part: Partial<ListView>): ListView => ({
  scope: 'mine',
  filter: 'all',
  search: '',
  ...part,
})

describe('the list of cases', () => {
  test('[UI4] by day, then by time, those without one last, then as people count', () => {
    const listed = listCases(
      makeSources([
        makeLine('case10'),
        makeLine('case9'),
        makeLine('late', { day: '2025-06-03', time: '14:00' }),
        makeLine('early', { day: '2025-06-03', time: '09:30' }),
        makeLine('timeless', { day: '2025-06-03' }),
        makeLine('before', { day: '2025-06-02', time: '16:00' }),
      ]),
    )
    expect(names(listed)).toEqual(['before', 'early', 'late', 'timeless', 'case9', 'case10'])
  })

  test('[UI4] today comes first, then what is to come, no day, and the days gone by backwards', () => {
    const days = ['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-05', null]
    const listed = listCases(makeSources(days.map((day, i) => makeLine(`c${i}`, { day }))))
    expect(groupByDay(listed, '2025-06-03').map(({ day }) => day)).toEqual([
      '2025-06-03',
      '2025-06-05',
      '',
      '2025-06-02',
      '2025-06-01',
    ])
  })

  test('[UI4] a case that only brought its profile along is not started', () => {
    const profile = { gender: 'male', roshLevel: 'high' }
    const stageOf = (part: Partial<CaseLine>) =>
      listCases(makeSources([makeLine('c', part)]))[0]?.stage
    // Two fields of the list, and one that the second sets.
    expect(stageOf({ profile, answered: 3 })).toBe('new')
    expect(stageOf({ profile, answered: 4 })).toBe('started')
    expect(stageOf({ keyQuestions: { '2.1.1': 'no' } })).toBe('started')
    expect(stageOf({ status: 'finished' })).toBe('finished')
    expect(stageOf({ profile, answered: 3, hasWork: true })).toBe('started')
  })

  test('[UI4] conflicts, parked work, unopened entries and moved cases need attention', () => {
    const plain = makeLine('plain')
    const parked = makeLine('parked')
    const moved = makeLine('moved')
    const lines = [
      plain,
      makeLine('conflict', { conflicts: 1 }),
      makeLine('unopened', { unopened: 2 }),
      parked,
      moved,
    ]
    const sources = makeSources(lines, { parked: new Set([parked.stream]) })
    const inspection = sources.inspections.get(inspectionId)
    if (!inspection) throw new Error('made above')
    const assessors = new Map(inspection.assessors).set(moved.stream, ben)
    const listed = listCases({
      ...sources,
      inspections: new Map([[inspectionId, { ...inspection, assessors }]]),
    })
    const attention = listed.filter((one) => isInFilter(one, 'attention'))
    expect(names(attention)).toEqual(['conflict', 'moved', 'parked', 'unopened'])
    expect(listed.find(({ isMoved }) => isMoved)?.assessor).toBe('Ben')
    // What was moved away stays in view until a person has seen to it.
    expect(names(filterCases(listed, view({ scope: 'mine' })))).toContain('moved')
  })

  test('[UI4] a case that somebody else has opened again is returned; one that its assessor did is not', () => {
    const listed = listCases(
      makeSources([
        makeLine('by-ben', { reopenedBy: ben }),
        makeLine('by-herself', { reopenedBy: ada }),
        makeLine('by-nobody-known', { reopenedBy: idOf<PersonId>('carl') }),
      ]),
    )
    const returned = listed.filter(({ isReturned }) => isReturned)
    expect(names(returned)).toEqual(['by-ben', 'by-nobody-known'])
    expect(returned.map(({ reopener }) => reopener)).toEqual(['Ben', undefined])
    expect(listed.filter((one) => isInFilter(one, 'attention'))).toEqual(returned)
    // Nobody has it: there is nobody to whom it could be returned.
    const free = makeSources([makeLine('free', { reopenedBy: ben })])
    const [inspection] = free.inspections.values()
    if (!inspection) throw new Error('made above')
    const inspections = new Map([[inspectionId, { ...inspection, assessors: new Map() }]])
    expect(listCases({ ...free, inspections })[0]?.isReturned).toBe(false)
  })

  test('[UI4] the search finds each word in reference, officer and place, without accents', () => {
    const listed = listCases(
      makeSources([
        makeLine('A12', { officer: 'Zoë Brandt', place: 'Northgate' }),
        makeLine('A13', { officer: 'P. Rowe', place: 'Northgate' }),
      ]),
    )
    expect(names(filterCases(listed, view({ search: 'zoe north' })))).toEqual(['A12'])
    expect(names(filterCases(listed, view({ search: 'a1' })))).toEqual(['A12', 'A13'])
    expect(names(filterCases(listed, view({ search: 'a1', filter: 'finished' })))).toEqual([])
  })
})

test('[UI4 FM4] a field that this provider is not asked begins no case and hides no work', () => {
  const profile = { supervisionType: 'community-sentence' }
  const line = makeLine('crc', { profile, answered: 2 })
  const crc = makeSources([line])
  const [inspection] = crc.inspections.values()
  if (!inspection) throw new Error('an inspection')
  const ofCrc = new Map([[inspection.id, { ...inspection, providerType: 'crc' }]])
  expect(listCases({ ...crc, inspections: ofCrc })[0]?.stage).toBe('started')
  // For the NPS a second field follows from the first: nothing was answered yet.
  expect(listCases(crc)[0]?.stage).toBe('new')
})
