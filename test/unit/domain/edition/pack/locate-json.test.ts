/**
 * JSON with its lines.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateJson } from '../../../../../src/domain/edition/pack/locate-json.ts'

const readValue = (text: string) => {
  const located = locateJson(text)
  return 'value' in located ? located.value : located
}

describe('[EP3] what it reads', () => {
  test('[EP3] is what JSON.parse reads, whatever the spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(readValue(`\n ${text}\r\n`)).toEqual(JSON.parse(text))
      }),
      { numRuns: 300, seed: 11 },
    )
  })

  test('[EP3] is refused where JSON.parse refuses it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom(',', '}', '"', 'x', '\n', ':'),
        (value, at, sign) => {
          const text = JSON.stringify(value, null, 1)
          const place = at % (text.length + 1)
          const damaged = text.slice(0, place) + sign + text.slice(place)
          let expected: unknown
          try {
            expected = { value: JSON.parse(damaged) }
          } catch {
            expected = 'refused'
          }
          const located = locateJson(damaged)
          const found = 'value' in located ? { value: located.value } : 'refused'
          expect(found).toEqual(expected)
        },
      ),
      { numRuns: 500, seed: 12 },
    )
  })

  test('[EP3] has a line for each part', () => {
    const located = locateJson('{\n "a": [\n  1,\n  {"b": 2}\n ],\n "c": "x"\n}')
    expect('lines' in located && Object.fromEntries(located.lines)).toEqual({
      '': 1,
      '/a': 2,
      '/a/0': 3,
      '/a/1': 4,
      '/a/1/b': 4,
      '/c': 6,
    })
  })

  test('[EP3] names a key that stands twice', () => {
    const located = locateJson('{"a": 1,\n "b": {"c": 1,\n "c": 2}}')
    expect('repeats' in located && located.repeats).toEqual([{ path: '/b/c', line: 3, key: 'c' }])
  })

  test.each([
    ['', 1, 'expected a value'],
    ['{"a" 1}', 1, 'expected :'],
    ['{"a": 1,\n}', 2, 'expected a key in double quotes'],
    ['[1\n2]', 2, 'expected a comma or ]'],
    ['[1]\n\n x', 3, 'expected the end of the file'],
    [`${'['.repeat(60)}`, 1, 'expected at most 40 levels'],
  ])('[EP3] %j: line %i, %s', (text, line, message) => {
    expect(locateJson(text)).toEqual({ line, message })
  })
})
