import { describe, expect, test } from 'vitest'
import { interviewPaths } from '../../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../../src/domain/edition/editions.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import {
  listPlaces,
  parseCaseAddress,
  pathToPlace,
  placeToRest,
  restToPlace,
} from '../../../../src/ui/assess/case-places.ts'

const loaded = await loadEdition(DEFAULT_EDITION_ID)
if (!loaded.ok) throw new Error('the default edition is bundled')
const form = makeForm(loaded.value, 'case-supervision')
const stream = 'AAAAAAAAAAAAAAAAAAAAAA'

describe('the places of a case', () => {
  test('[UI13] profile, jottings, the key questions in order, factors, officer, check and finish', () => {
    const places = listPlaces(form).map(placeToRest)
    expect(places.slice(0, 3)).toEqual(['profile', 'jottings', 'q/2.1.1'])
    expect(places.slice(-4)).toEqual(['factors', 'officer', 'examples', 'finish'])
    expect(places).toHaveLength(18)
  })

  test('[UI13] an address reads back to its place, and an unknown one to the profile', () => {
    for (const place of listPlaces(form)) {
      expect(restToPlace(form, placeToRest(place))).toEqual(place)
    }
    // The interview view is found by its address, and stands among no neighbours.
    expect(restToPlace(form, 'interview')).toEqual({ kind: 'interview' })
    expect(restToPlace(makeForm(loaded.value, 'court-report'), 'interview').kind).toBe('profile')
    expect(restToPlace(form, 'q/9.9.9')).toEqual({ kind: 'profile' })
    expect(parseCaseAddress(`/case/${stream}/q/2.1.1`)).toEqual({ stream, rest: 'q/2.1.1' })
    expect(parseCaseAddress(`/case/${stream}`)).toEqual({ stream, rest: '' })
    expect(parseCaseAddress('/case/nonsense').stream).toBeUndefined()
  })

  test('[UI3] every register that undo may change has a place and a row', () => {
    const question = { kind: 'question', id: '2.1.3' }
    expect(pathToPlace(form, paths.judgement('2.1.3.b'))).toEqual({
      place: question,
      row: 'prompt-2.1.3.b',
    })
    expect(pathToPlace(form, paths.note('2.1.3'))?.row).toBe('judgement-2.1.3')
    expect(pathToPlace(form, paths.reason('2.1.3'))?.place).toEqual(question)
    expect(pathToPlace(form, paths.field('gender'))).toEqual({
      place: { kind: 'profile' },
      row: 'field-gender',
    })
    expect(pathToPlace(form, paths.exampleText('2.1.3'))).toEqual({
      place: { kind: 'examples' },
      row: 'example-2.1.3',
    })
    expect(pathToPlace(form, paths.jotLink('J1', '2.1.3.b'))).toEqual({
      place: { kind: 'jottings' },
      row: 'jot-J1',
    })
    expect(pathToPlace(form, paths.flag('2.1.3.b'))?.row).toBe('prompt-2.1.3.b')
    expect(pathToPlace(form, paths.status)?.place).toEqual({ kind: 'finish' })
    expect(pathToPlace(form, paths.factorSufficient('drugs'))).toEqual({
      place: { kind: 'factors' },
      row: 'factor-drugs',
    })
    expect(pathToPlace(form, paths.officerQuestion('agenciesHarm'))).toEqual({
      place: { kind: 'officer' },
      row: 'officer-agenciesHarm',
    })
    expect(pathToPlace(form, interviewPaths.note('caseload'))?.row).toBe('officer-caseload')
    expect(pathToPlace(form, interviewPaths.quote('q1'))?.row).toBe('officer-q1')
    expect(pathToPlace(form, interviewPaths.outcome)?.row).toBe('interview-outcome')
    expect(pathToPlace(form, 'something/else/again')).toBeUndefined()
  })
})
