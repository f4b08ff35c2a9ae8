/**
 * Guidance: complete, at the right questions, readable, and whose it is. The
 * rules are functions of the texts, so that broken ones are shown to be found.
 */
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import file from '../../../../src/domain/edition/editions/probation-2018-19.guidance.json' with {
  type: 'json',
}
import {
  type GuidanceText,
  listGuidance,
  parseGuidance,
} from '../../../../src/domain/edition/guidance.ts'
import { createGuidanceShelf, guidanceShelf } from '../../../../src/domain/edition/load-guidance.ts'
import { parseEdition } from '../../../../src/domain/edition/parse-edition.ts'
import { listQuestionIds } from '../../../../src/domain/edition/question-references.ts'
import small from '../../../fixtures/editions/small.json' with { type: 'json' }
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeNextEdition } from '../../../fixtures/next-version.ts'

const LONGEST_SENTENCE = 24
const MOST_SENTENCES = 5

const toSentences = (text: string) => text.split(/(?<=[.?!])\s+/)
const countWords = (text: string) => text.split(/\s+/).length

/** What is wrong with a set of texts, by question. */
function faultsOf(edition: Edition, texts: Readonly<Record<string, GuidanceText>>): string[] {
  const seen = new Map<string, string>()
  const faults = [...listQuestionIds(edition)]
    .filter((id) => !Object.hasOwn(texts, id))
    .map((id) => `${id}: none`)
  for (const [id, { look, yes, no }] of Object.entries(texts)) {
    const sentences = [look, yes, no].flatMap(toSentences)
    if (sentences.length < 2 || sentences.length > MOST_SENTENCES) faults.push(`${id}: how many`)
    for (const sentence of sentences) {
      if (countWords(sentence) > LONGEST_SENTENCE) faults.push(`${id}: long`)
      if (!/^["A-Z].*[.?!]$/.test(sentence)) faults.push(`${id}: no sentence: ${sentence}`)
    }
    for (const part of [look, yes, no]) {
      if (countWords(part) < 3) faults.push(`${id}: empty`)
      const before = seen.get(part.toLowerCase())
      if (before) faults.push(`${id}: as ${before}`)
      seen.set(part.toLowerCase(), id)
    }
  }
  return faults
}

describe('the bundled texts', () => {
  test('[GD1] every key question and prompt has its own, in short sentences, and nothing else has', async () => {
    const edition = await loadBundled()
    const parsed = parseGuidance(edition, file)
    expect(parsed.ok && faultsOf(edition, parsed.value.texts)).toEqual([])
    expect(Object.keys(file.texts).toSorted()).toEqual([...listQuestionIds(edition)].toSorted())
  })

  test('[GD1] a text that is missing, short, long, or twice is found', async () => {
    const edition = await loadBundled()
    const [first = '', second = ''] = Object.keys(file.texts)
    const texts: Record<string, GuidanceText> = { ...file.texts }
    const one = texts[first] ?? { look: '', yes: '', no: '' }
    const long = `${'word '.repeat(LONGEST_SENTENCE)}Word.`
    const found = (changed: GuidanceText) => faultsOf(edition, { ...texts, [second]: changed })
    expect(found(one)).toHaveLength(3)
    expect(found({ ...one, look: 'Look.' }).join()).toContain(': empty')
    expect(found({ ...one, look: `W${long}` }).join()).toContain(': long')
    expect(found({ ...one, look: 'A b c. A. A. A. A.' }).join()).toContain(': how many')
    expect(found({ ...one, look: 'no full stop here' }).join()).toContain(': no sentence')
    delete texts[first]
    expect(faultsOf(edition, texts)).toEqual([`${first}: none`])
  })

  test('[GD3] they are marked as Casebook’s own, with a source', () => {
    expect(file.by).toBe('casebook')
    expect(file.source).toMatch(/inspectorate's own rules for assessors come first/)
  })

  test('[GD6] all of it can be listed for search', async () => {
    const loaded = await guidanceShelf.load(await loadBundled())
    const listed = loaded.ok ? listGuidance(loaded.value) : []
    expect(listed).toHaveLength(Object.keys(file.texts).length)
    for (const { id, text } of listed) {
      const parts = Object.entries(file.texts).find(([key]) => key === id)?.[1]
      expect(text).toBe(`${parts?.look} ${parts?.yes} ${parts?.no}`)
    }
  })
})

describe('the door', () => {
  test('[GD2] another shape, another edition, an unknown question: refused whole, each named', async () => {
    const edition = await loadBundled()
    const faults = (input: unknown) => {
      const parsed = parseGuidance(edition, input)
      return parsed.ok ? [] : parsed.error.faults.map(({ path }) => path)
    }
    expect(faults(undefined)).toEqual(['(whole guidance)'])
    expect(faults({ ...file, by: 'nobody', extra: 1 })).toEqual(['by', 'extra'])
    expect(faults({ ...file, edition: 'other' })).toEqual(['edition'])
    const one = { look: 'a', yes: 'b', no: 'c' }
    expect(faults({ ...file, texts: { ...file.texts, '9.9.9': one } })).toEqual(['texts.9.9.9'])
    expect(faults({ ...file, texts: { ...file.texts, '2.1.1': { ...one, no: ' ' } } })).toEqual([
      'texts.2.1.1.no',
    ])
  })

  test('[GD3] an edition may bring the inspectorate’s; for a question it has not, it is refused', async () => {
    const edition = makeSmallEdition()
    expect(edition.guidance?.by).toBe('inspectorate')
    const read = await guidanceShelf.load(edition)
    expect(read.ok && read.value).toEqual(edition.guidance)
    const texts = { ...small.guidance.texts, nowhere: { look: 'a', yes: 'b', no: 'c' } }
    const bad = parseEdition({ ...small, guidance: { ...small.guidance, texts } })
    expect(bad.ok ? [] : bad.error.faults.map(({ message }) => message)).toEqual([
      '"nowhere" is no question of this edition',
    ])
  })
})

describe('fetching', () => {
  const twice = (edition: Edition, fails: number) => {
    const count = { fetched: 0 }
    const shelf = createGuidanceShelf(
      new Map([
        [
          edition.id,
          async () => {
            count.fetched += 1
            if (count.fetched <= fails) throw new Error('no network')
            return { default: file }
          },
        ],
      ]),
    )
    return { shelf, count }
  }

  test('[GD4] it is fetched when first asked for, and once', async () => {
    const edition = await loadBundled()
    const { shelf, count } = twice(edition, 0)
    expect(shelf.has(edition)).toBe(true)
    expect(count.fetched).toBe(0)
    expect((await shelf.load(edition)).ok).toBe(true)
    expect((await shelf.load(edition)).ok).toBe(true)
    expect(count.fetched).toBe(1)
  })

  test('[GD5] what could not be fetched is said, and tried again', async () => {
    const edition = await loadBundled()
    const { shelf } = twice(edition, 1)
    expect(await shelf.isHere(edition)).toBe(false)
    expect(await shelf.isHere(edition)).toBe(true)
  })

  test('[GD5] an edition without any says so, and keeps nobody from travelling', async () => {
    const { guidance: _, ...edition } = makeSmallEdition()
    expect(guidanceShelf.has(edition)).toBe(false)
    expect(await guidanceShelf.load(edition)).toEqual({ ok: false, error: { kind: 'no-guidance' } })
    expect(await guidanceShelf.isHere(edition)).toBe(true)
    expect(guidanceShelf.has(makeSmallEdition())).toBe(true)
  })

  test('[FM52] a version that follows has it for each question that is asked in the same words', async () => {
    const base = await loadBundled()
    const next = makeNextEdition(base)
    const shelf = createGuidanceShelf(new Map([[base.id, async () => ({ default: file })]]))
    expect(shelf.has(next)).toBe(true)
    const read = await shelf.load(next)
    if (!read.ok) throw new Error(read.error.kind)
    const before = await shelf.load(base)
    if (!before.ok) throw new Error(before.error.kind)
    const textOf = (id: string) => read.value.texts[id]
    expect(textOf('2.1.3')).toEqual(before.value.texts['2.1.3'])
    expect(textOf('2.1.2.d')).toEqual(before.value.texts['2.1.1.a'])
    expect(textOf('2.1.2.d')).toBeDefined()
    for (const id of ['2.1.1.a', '2.1.1.b', '2.1.1.d', '2.1.2.a'])
      expect(textOf(id)).toBeUndefined()
    expect(await shelf.load(next)).toEqual(read)
    const orphan = { ...next, follows: { edition: 'nowhere', note: '', changes: [] } }
    expect(shelf.has(orphan)).toBe(false)
    expect(await createGuidanceShelf(new Map()).load(orphan)).toMatchObject({ ok: false })
  })

  test('[FM52] where that of the earlier edition could not be fetched, that is said', async () => {
    const base = await loadBundled()
    const { shelf } = twice(base, 1)
    const next = makeNextEdition(base)
    expect(await shelf.load(next)).toMatchObject({ error: { kind: 'guidance-not-here' } })
    expect((await shelf.load(next)).ok).toBe(true)
    const strange = { ...next, follows: { edition: 'not-bundled', note: '', changes: [] } }
    const odd = createGuidanceShelf(new Map([['not-bundled', async () => ({ default: file })]]))
    expect(await odd.load(strange)).toMatchObject({ error: { kind: 'no-guidance' } })
  })

  test('[GD4] a bundled file that is not well formed is a broken build', async () => {
    const edition = await loadBundled()
    const shelf = createGuidanceShelf(new Map([[edition.id, async () => ({ default: {} })]]))
    await expect(shelf.load(edition)).rejects.toThrow('well formed')
  })
})
