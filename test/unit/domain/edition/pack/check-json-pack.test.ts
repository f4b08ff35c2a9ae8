/**
 * A JSON pack: an edition, or its faults by line.
 */
import { describe, expect, test } from 'vitest'
import { checkJsonPack } from '../../../../../src/domain/edition/pack/check-json-pack.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'

const small = makeSmallEdition()
const text = JSON.stringify(small, null, 1)
const lines = text.split('\n')
const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1

const faultsOf = (pack: string) => {
  const checked = checkJsonPack(pack)
  return checked.ok ? [] : checked.error.faults.map(({ line, message }) => ({ line, message }))
}

/** The pack with a text exchanged, and where that now stands. */
function change(from: string, to: string) {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('a pack', () => {
  test('[EP1] that is well formed is the edition that it holds', async () => {
    expect(checkJsonPack(text)).toEqual({ ok: true, value: small })
    const bundled = await loadBundled()
    expect(checkJsonPack(JSON.stringify(bundled))).toEqual({ ok: true, value: bundled })
  })

  test('[EP3] that is no JSON says where', () => {
    expect(faultsOf('{\n "id": x }')).toEqual([{ line: 2, message: 'not JSON: expected a value' }])
  })

  test.each([
    ['an unknown field', '"title":', '"titel":', '"titel"'],
    [
      'a missing reference',
      '"field": "daytime"',
      '"field": "night"',
      '"night" is no profile field',
    ],
    ['a missing option', '"is": "dog"', '"is": "cat"', '"cat" is no option of pet'],
    ['a duplicated letter', '"letter": "Q"', '"letter": "P"', 'stands there a second time'],
    ['a duplicated case type', '"id": "sleepover"', '"id": "stay"', 'stands there a second time'],
    ['a duplicated officer question', '"id": "knows"', '"id": "shift"', 'a second time'],
    ['a key question of no standard', '"REST-quiet"\n', '"REST-loud"\n', 'is no key question'],
  ])('[EP3] with %s is refused at its line', (_, from, to, message) => {
    const changed = change(from, to)
    const line = changed.split('\n').findIndex((one, at) => one !== lines[at]) + 1
    const found = faultsOf(changed).filter(
      (fault) => fault.message.includes(message) || message === '"titel"',
    )
    expect(found.map((fault) => fault.line)).toContain(line)
  })

  test('[EP5] with a circle of fields that set each other is refused', () => {
    const circle = structuredClone(JSON.parse(text))
    circle.profile.building.setBy = { field: 'pet', in: ['dog'], is: 'all' }
    const pack = JSON.stringify(circle, null, 1)
    const line = pack.split('\n').findIndex((one) => one.includes('"field": "building"')) + 1
    expect(faultsOf(pack)).toContainEqual({
      line,
      message: 'building is itself set by another field',
    })
    expect(faultsOf(pack).some(({ message }) => message.includes('pet is itself set'))).toBe(true)
  })

  test('[EP5] that follows itself, or says nonsense of the version before, is refused', () => {
    const changes = [
      { kind: 'moved', what: 'question', from: 'x', to: 'CARE-nowhere' },
      { kind: 'retired', what: 'question', from: 'x' },
      { kind: 'moved', what: 'question', from: 'CARE-pets', to: 'CARE-pets' },
      { kind: 'new', what: 'option', to: 'dog' },
      { kind: 'new', what: 'option', of: 'cat', to: 'dog' },
      { kind: 'new', what: 'factor', of: 'pet', to: 'food' },
    ]
    const pack = JSON.stringify(
      { ...small, follows: { edition: small.id, note: 'x', changes } },
      null,
      1,
    )
    const found = faultsOf(pack)
    expect(found.map(({ message }) => message)).toEqual([
      'an edition cannot follow itself',
      '"CARE-nowhere" is no question of this edition',
      '"x" stands there a second time',
      '"CARE-pets" is said to move to where it is: leave it out, it stays by itself',
      'expected "of": the field of the option',
      '"dog" is no option of this edition',
      '"cat" is no profile field of this edition',
      '"dog" is no option of this edition',
      'only an option has a field',
    ])
    expect(found[1]?.line).toBe(
      pack.split('\n').findIndex((one) => one.includes('CARE-nowhere')) + 1,
    )
  })

  test('[EP5] in which an id of labels or fields stands twice is refused, though JSON would not mind', () => {
    const line = lineOf('"pet": {')
    const doubled = change('"pet": {', '"pet": {"label":"x","options":["dog"],"in":[]},\n"pet": {')
    expect(faultsOf(doubled)).toEqual([
      { line: line + 1, message: '"pet" stands there a second time: the first one would be lost' },
    ])
  })

  test('[EP3] a fault of a whole part stands where the part begins', () => {
    const changed = change('"level": "cool"', '"level": "tepid"')
    const { line } = faultsOf(changed).find(({ message }) => message.includes('tepid')) ?? {
      line: 0,
    }
    expect(
      changed
        .split('\n')
        .slice(line - 1, line + 4)
        .join(''),
    ).toContain('tepid')
  })

  test('[EP3] a fault of the whole stands at the first line', () => {
    expect(faultsOf('7').map(({ line }) => line)).toEqual([1])
  })
})
