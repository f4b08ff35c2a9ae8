/**
 * The registers of a case and how their paths read back.
 */
import { describe, expect, test } from 'vitest'
import { parsePath, paths } from '../../../../src/domain/assessment/paths.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

describe('paths', () => {
  test.each([
    [paths.judgement('2.1.3.b'), { kind: 'judgement', id: '2.1.3.b' }],
    [paths.judgement('2.1.3'), { kind: 'judgement', id: '2.1.3' }],
    [paths.note('2.1.3'), { kind: 'note', id: '2.1.3' }],
    [paths.reason('2.1.3'), { kind: 'reason', id: '2.1.3' }],
    [paths.field('roshLevel'), { kind: 'field', id: 'roshLevel' }],
    [paths.field('judgement'), { kind: 'field', id: 'judgement' }],
    [paths.factorLinked('drugs'), { kind: 'factor-linked', id: 'drugs' }],
    [paths.factorSufficient('drugs'), { kind: 'factor-sufficient', id: 'drugs' }],
    [paths.exampleKind('2.1.3'), { kind: 'example', id: '2.1.3' }],
    [paths.exampleText('2.1.3'), { kind: 'example', id: '2.1.3' }],
    [paths.exampleKept('2.1.3'), { kind: 'example', id: '2.1.3' }],
    [paths.exampleReady('2.1.3'), { kind: 'example', id: '2.1.3' }],
    [paths.officerQuestion('agenciesHarm'), { kind: 'officer-question', id: 'agenciesHarm' }],
    [paths.status, { kind: 'status' }],
    [paths.statusReason, { kind: 'status-reason' }],
    [paths.leftOpen(paths.note('2.1.3')), { kind: 'left-open', of: '2.1.3/note' }],
    [paths.caseType, { kind: 'case-type' }],
    [paths.reference, { kind: 'reference' }],
    [paths.officer, { kind: 'officer' }],
    [paths.office, { kind: 'office' }],
  ])('[AS1] %s reads back', (path, parsed) => {
    expect(parsePath(path)).toEqual(parsed)
  })

  test('[AS1] the spelling is the one that operations carry', () => {
    expect(paths.judgement('2.1.3.b')).toBe('2.1.3.b/judgement')
    expect(paths.field('roshLevel')).toBe('profile/roshLevel')
    expect(paths.factorLinked('drugs')).toBe('factor/drugs/linked')
  })

  test.each([
    '',
    'x',
    '/judgement',
    'profile/',
    'case/judgement',
    'factor/note',
    '2.1.3/mood',
    'factor/drugs/strong',
    'case/drugs/linked',
    'example/2.1.3/mood',
    'example/note',
    'a/b/c/d',
    'factor//linked',
  ])('[AS2] "%s" is unknown and kept as it stands', (path) => {
    expect(parsePath(path)).toEqual({ kind: 'unknown', path })
  })

  test('[AS1] no two questions of an edition share a path', async () => {
    for (const edition of [await loadBundled(), makeSmallEdition()]) {
      const keyQuestions = edition.domains
        .flatMap((domain) => domain.standards)
        .flatMap((standard) => standard.keyQuestions)
      const all = keyQuestions.flatMap(({ id, prompts }) => [
        paths.judgement(id),
        ...prompts.map(({ letter }) => paths.judgement(`${id}.${letter}`)),
      ])
      expect(new Set(all).size).toBe(all.length)
      for (const path of all) expect(parsePath(path).kind).toBe('judgement')
    }
  })
})
