/**
 * A practice example as its registers tell it, and when it may leave.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { checkExample, maskHits } from '../../../../src/domain/examples/check-example.ts'
import {
  encodeKept,
  parseKept,
  READY,
  readExample,
} from '../../../../src/domain/examples/example.ts'
import type { KnownNames } from '../../../../src/domain/names/hit.ts'
import { lists } from '../names/lists.ts'

const KNOWN: KnownNames = {
  officers: ['Rachel Adeyemi'],
  people: [],
  places: ['Northgate'],
  references: [],
  officerTerm: 'responsible officer',
}
const ID = 'CARE-1'

type Values = Readonly<Record<string, string | undefined>>

function exampleOf(values: Values, conflicts: readonly string[] = []) {
  const isConflict = (path: string) => conflicts.includes(path)
  return readExample({ read: (path) => values[path], isConflict }, ID)
}

const marked = (text: string, more: Values = {}): Values => ({
  [paths.exampleKind(ID)]: 'good',
  [paths.exampleText(ID)]: text,
  ...more,
})

function stateOf(values: Values, conflicts: readonly string[] = []) {
  const example = exampleOf(values, conflicts)
  if (!example) return undefined
  const { state, open } = checkExample(example, KNOWN, lists)
  return [state, ...open.map(({ text }) => text)]
}

const keep = (...texts: string[]) => ({
  [paths.exampleKept(ID)]: encodeKept(texts.map((text) => ({ text, by: 'me' }))) ?? undefined,
})
const ready = { [paths.exampleReady(ID)]: READY }

describe('marking', () => {
  test('[NC9] a key question is marked as good or poor, and nothing else marks it', () => {
    expect(exampleOf({})).toBeUndefined()
    expect(exampleOf({ [paths.exampleKind(ID)]: 'splendid' })).toBeUndefined()
    expect(exampleOf({ [paths.exampleText(ID)]: 'words' })).toBeUndefined()
    expect(exampleOf({ [paths.exampleKind(ID)]: 'poor' })).toEqual({
      keyQuestion: ID,
      kind: 'poor',
      text: '',
      kept: [],
      saidReady: false,
      isConflict: false,
    })
    expect(exampleOf({}, [paths.exampleKind(ID)])).toMatchObject({ kind: undefined })
  })
})

describe('when it may leave', () => {
  const text = 'Adeyemi met Sarah.'

  test('[NC10 NC12] every hit answered, words there, nothing in conflict, and said so', () => {
    expect(stateOf({})).toBeUndefined()
    expect(stateOf(marked(' '))).toEqual(['no-text'])
    expect(stateOf(marked(text, ready))).toEqual(['open-hits', 'Adeyemi', 'Sarah'])
    expect(stateOf(marked(text, { ...ready, ...keep('Sarah') }))).toEqual(['open-hits', 'Adeyemi'])
    expect(stateOf(marked(text, keep('Sarah', 'Adeyemi')))).toEqual(['to-confirm'])
    expect(stateOf(marked(text, { ...ready, ...keep('Sarah', 'Adeyemi') }))).toEqual(['ready'])
    expect(stateOf(marked('Good work.', ready))).toEqual(['ready'])
    for (const path of [paths.exampleText(ID), paths.exampleKept(ID), paths.exampleReady(ID)]) {
      expect(stateOf(marked('Good work.', ready), [path])).toEqual(['conflict'])
    }
  })

  test('[NC10] a change asks about what is new, and only about that', () => {
    const kept = { ...ready, ...keep('Sarah', 'Adeyemi') }
    const longer = `${text} Later Tomasz came.`
    expect(stateOf(marked(longer, kept))).toEqual(['open-hits', 'Tomasz'])
    expect(stateOf(marked(`Then ${text}`, kept))).toEqual(['ready'])
  })

  test('[NC11] kept is the exact text, not the like of it', () => {
    expect(stateOf(marked('Sarah met SARAH.', keep('Sarah')))).toEqual(['open-hits', 'SARAH'])
  })

  test('[NC10] a mask answers its hit, and one that moved meanwhile is passed over', () => {
    const example = exampleOf(marked(text))
    const open = example ? checkExample(example, KNOWN, lists).open : []
    expect(maskHits(text, open)).toBe('The responsible officer met [name].')
    expect(maskHits(text, open.toReversed())).toBe('The responsible officer met [name].')
    expect(maskHits(`Well, ${text}`, open)).toBe(`Well, ${text}`)
  })
})

describe('what is kept on purpose', () => {
  test('[NC11] reads back with who decided, in one order, each text once', () => {
    const kept = [
      { text: 'Leeds', by: 'a' },
      { text: 'Ann', by: 'b' },
      { text: 'Leeds', by: 'c' },
    ]
    expect(parseKept(encodeKept(kept) ?? undefined)).toEqual([
      { text: 'Ann', by: 'b' },
      { text: 'Leeds', by: 'c' },
    ])
    expect(encodeKept([])).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), by: fc.string() })), (any) => {
        const once = encodeKept(any)
        expect(encodeKept(parseKept(once ?? undefined))).toBe(once)
        expect(encodeKept(any.toReversed().toReversed())).toBe(once)
      }),
    )
  })

  test.each([undefined, '', '{', '7', '[{"text":1}]', '[{"text":"a","by":"b","more":1}]'])(
    '[NC11] %j keeps nothing',
    (json) => {
      expect(parseKept(json)).toEqual([])
    },
  )
})
