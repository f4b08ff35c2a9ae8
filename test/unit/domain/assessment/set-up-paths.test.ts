/**
 * Paths of the set-up: each reads back, and any other is of kind 'other'.
 */
import { expect, test } from 'vitest'
import { parseSetUpPath, setUpPaths } from '../../../../src/domain/assessment/set-up-paths.ts'

const READS: readonly (readonly [string, object])[] = [
  [setUpPaths.personName('P'), { kind: 'person-name', id: 'P' }],
  [setUpPaths.personRole('P'), { kind: 'person-role', id: 'P' }],
  [setUpPaths.assessor('S'), { kind: 'assessor', id: 'S' }],
  [setUpPaths.population('stay'), { kind: 'population', caseType: 'stay' }],
  [setUpPaths.draw('stay'), { kind: 'draw', caseType: 'stay' }],
  [setUpPaths.sampledCase('stay', 'S'), { kind: 'sampled-case', caseType: 'stay', id: 'S' }],
  [setUpPaths.replaced('stay', 'S'), { kind: 'replaced', caseType: 'stay', id: 'S' }],
  ...[
    setUpPaths.title,
    'people/P',
    'people/P/age',
    'cases/S/name',
    'cases/S/assessor/more',
    'samples/stay/size',
    'samples/stay/lost/S',
    'samples/stay/case/S/more',
    'samples/stay',
    'title',
  ].map((path) => [path, { kind: 'other' }] as const),
]

test.each(READS)('[AS11 SA31] %s', (path, parsed) => {
  expect(parseSetUpPath(path)).toEqual(parsed)
})
