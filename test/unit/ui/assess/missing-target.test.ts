/**
 * Everything that can be missing has a place of the form and words.
 */
import { expect, test } from 'vitest'
import { makeCaseCheck } from '../../../../src/domain/assessment/check-case.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import {
  judgementRow,
  listPlaces,
  placeToRest,
  reasonRow,
} from '../../../../src/ui/assess/case-places.ts'
import { missingToTarget } from '../../../../src/ui/assess/missing-target.ts'
import { placeToName } from '../../../../src/ui/assess/place-name.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

test('[UI85] what is missing and what reminds lead to a place of the case, by its name', async () => {
  const form = makeForm(await loadBundled(), 'case-supervision', 'nps')
  const progress = readProgress(form, (path) => (path === '2.1.1/judgement' ? 'yes' : undefined))
  const { missing, reminders } = makeCaseCheck(form, progress, {
    outcome: 'open',
    answered: 0,
    total: 1,
  })
  const reason = { what: 'reason', id: '2.1.1', keyQuestion: '2.1.1', label: 'Why?' } as const
  const places = new Set(listPlaces(form).map(placeToRest))
  const targets = [...missing, ...reminders, reason].map((one) => missingToTarget(form, one))
  for (const { place, row, words } of targets) {
    expect(places).toContain(placeToRest(place))
    expect(placeToName(form, place)).toMatch(/\S/)
    expect([row, words].every((text) => text !== '')).toBe(true)
  }
  expect(new Set(targets.map(({ place }) => place.kind))).toEqual(
    new Set(['profile', 'question', 'factors', 'officer']),
  )
  expect(placeToName(form, { kind: 'interview' })).toBe('Interview')
})

test('[UI255] a missing reason leads to the field of the reason, and a judgement to its answers', async () => {
  const form = makeForm(await loadBundled(), 'case-supervision', 'nps')
  const [reason, judgement] = (['reason', 'judgement'] as const).map((what) =>
    missingToTarget(form, { what, id: '2.1.1', keyQuestion: '2.1.1', label: 'Why?' }),
  )
  expect(reason?.row).toBe(reasonRow('2.1.1'))
  expect(judgement?.row).toBe(judgementRow('2.1.1'))
})
