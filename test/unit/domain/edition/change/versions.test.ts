/**
 * Twenty new versions made up by chance, each over three half-done cases: nothing
 * that was answered is lost, and old and new tablets agree.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFormVersions } from '../../../../../src/domain/assessment/form-versions.ts'
import { findVersionFaults } from '../../../../../src/domain/edition/change/find-version-faults.ts'
import { makeVersions } from '../../../../../src/domain/edition/change/kept-names.ts'
import type { Edition } from '../../../../../src/domain/edition/edition.ts'
import { type Form, makeForm } from '../../../../../src/domain/edition/form.ts'
import { makeAskedReader } from '../../../../../src/session/case-line.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'
import { makePrng } from '../../../../fixtures/prng.ts'
import { makeNextVersion } from '../../../../kit/edition-changes.ts'
import {
  createIds,
  foldShuffled,
  listRegisters,
  makeHalfDoneCase,
  write,
} from '../../../../kit/half-done-case.ts'
import { findBroken, type Reading, toBytes } from '../../../../kit/version-laws.ts'

const bundled = await loadBundled()
const small = makeSmallEdition()
const bases: readonly Edition[] = [bundled, small]
const SEEDS = fc.sample(fc.integer({ min: 1, max: 9_999 }), { numRuns: 20, seed: 2026 })
const CASES = [1, 2, 3]

/** The form of the last of these versions. */
function formUnder(editions: readonly Edition[], caseType: string) {
  const last = editions.at(-1)
  if (!last) throw new Error('an edition')
  const versions = makeVersions(editions)
  return { ...makeForm(last, caseType), versions: makeFormVersions(versions, caseType) }
}

interface Story {
  readonly seed: number
  readonly editions: readonly [Edition, Edition]
  readonly caseType: string
}

const stories: Story[] = SEEDS.map((seed, index) => {
  const base = bases[index % 2] ?? bundled
  return {
    seed,
    editions: [base, makeNextVersion(base, seed)],
    caseType: base.caseTypes[0]?.id ?? '',
  }
})

function readingOf({ editions, caseType }: Story, seed: number): Reading {
  const [base, next] = editions
  const before = makeForm(base, caseType)
  const [old, now] = makeVersions(editions)
  if (!old || !now) throw new Error('two versions')
  return {
    before,
    after: formUnder([base, next], caseType),
    state: makeHalfDoneCase(before, seed).state,
    versions: [old, now],
  }
}

const pairs = stories.flatMap((story) => CASES.map((half) => [story.seed, half, story] as const))

describe('twenty changes over three half-done cases', () => {
  test('[EC1] they hold every kind of change there is', () => {
    const kinds = stories.flatMap(({ editions: [, next] }) => next.follows?.changes ?? [])
    const seen = new Set(kinds.map(({ kind, what }) => `${kind} ${what}`))
    for (const kind of ['moved', 'split', 'merged', 'retired', 'new'])
      expect(seen).toContain(`${kind} question`)
    for (const kind of ['moved', 'retired', 'new']) expect(seen).toContain(`${kind} option`)
    for (const what of ['field', 'factor']) expect(seen).toContain(`moved ${what}`)
  })

  test('[EC2] each accounts for everything that was asked', () => {
    for (const {
      editions: [base, next],
    } of stories)
      expect(findVersionFaults(base, next)).toEqual([])
  })

  test.each(pairs)('[EC7] seed %i, case %i: no answer is lost', (_, half, story) => {
    expect(findBroken(readingOf(story, half))).toEqual([])
  })

  test.each(pairs)(
    '[EC8] seed %i, case %i: back under the old version all is as it was',
    (_, half, story) => {
      const { before, after, state } = readingOf(story, half)
      const bytes = toBytes(state)
      const was = listRegisters(before).map(({ path }) => makeAskedReader(before, state)(path))
      makeAskedReader(after, state)
      expect(listRegisters(before).map(({ path }) => makeAskedReader(before, state)(path))).toEqual(
        was,
      )
      expect(toBytes(state)).toBe(bytes)
    },
  )

  test.each(pairs)(
    '[EC9] seed %i, case %i: old and new tablets writing at once agree',
    (seed, half, story) => {
      const { before, after } = readingOf(story, half)
      const { ops } = makeHalfDoneCase(before, half)
      const prng = makePrng(seed * 31 + half)
      const next = createIds(seed + 50_000)
      const [oldTablet, newTablet] = [foldShuffled(ops, prng), foldShuffled(ops, prng)]
      const written = [...ops]
      for (let turn = 0; turn < 40; turn++) {
        const isOld = prng.below(2) === 0
        const form: Form = isOld ? before : after
        const { path, values } = prng.pick(listRegisters(form))
        written.push(
          write({ form, state: isOld ? oldTablet : newTablet, next }, path, prng.pick(values)),
        )
      }
      const [here, there] = [foldShuffled(written, prng), foldShuffled(written, prng)]
      expect(toBytes(here)).toBe(toBytes(there))
      // What each wrote is a head, or was replaced by somebody who had seen it.
      for (const { id, path } of written) {
        const register = here.get(path)
        expect(register?.heads.some((head) => head.id === id) || register?.replaced.has(id)).toBe(
          true,
        )
      }
      // Where both ask, both read the same word, apart from renamed options.
      const [was, is] = [makeAskedReader(before, here), makeAskedReader(after, here)]
      for (const { path } of listRegisters(after)) {
        const kept = after.versions.paths.toKept(path)
        if (path.startsWith('profile/') || kept.includes('@')) continue
        expect(is(path)).toBe(was(kept))
      }
    },
  )

  test('[EC7] a third version on top of the second loses nothing either', () => {
    for (const { seed, editions, caseType } of stories) {
      const third = makeNextVersion(editions[1], seed + 1)
      const [, old, now] = makeVersions([...editions, third])
      if (!old || !now) throw new Error('three versions')
      const middle = formUnder(editions, caseType)
      const first = makeHalfDoneCase(makeForm(editions[0], caseType), seed)
      const next = createIds(seed + 90_000)
      const prng = makePrng(seed)
      const state = foldShuffled(first.ops, prng)
      for (const { path, values } of listRegisters(middle))
        if (prng.below(3) === 0) write({ form: middle, state, next }, path, prng.pick(values))
      const after = formUnder([...editions, third], caseType)
      expect(findBroken({ before: middle, after, state, versions: [old, now] })).toEqual([])
    }
  })
})

describe('a mapping that is broken is noticed', () => {
  type Break = (reading: Reading) => Reading
  const withVersions = (
    reading: Reading,
    change: Partial<Reading['after']['versions']>,
  ): Reading => ({
    ...reading,
    after: { ...reading.after, versions: { ...reading.after.versions, ...change } },
  })
  const withPaths = (reading: Reading, change: Partial<Reading['after']['versions']['paths']>) =>
    withVersions(reading, { paths: { ...reading.after.versions.paths, ...change } })
  const broken: Record<string, Break> = {
    'it drops what was retired': (reading) =>
      withVersions(reading, {
        earlier: reading.after.versions.earlier.filter(({ became }) => became !== 'retired'),
      }),
    'it drops what was split or merged': (reading) =>
      withVersions(reading, {
        earlier: reading.after.versions.earlier.filter(({ became }) => became === 'retired'),
      }),
    'it reads by the id alone': (reading) =>
      withPaths(reading, { toKept: (path) => path, toAsked: (path) => path }),
    'it copies the answer of a split prompt silently': (reading) =>
      withPaths(reading, {
        toKept: (path) => {
          const [id = ''] = path.split('/')
          const source = reading.after.versions.beside('question', id)[0]
          return source ? path.replace(id, source.kept) : reading.after.versions.paths.toKept(path)
        },
      }),
    'it forgets the other names of options': (reading) =>
      withPaths(reading, { toKeptValue: (_, value) => value }),
  }

  test.each(Object.entries(broken))('[EC7] %s', (_, breakIt) => {
    const found = pairs.flatMap(([, half, story]) => findBroken(breakIt(readingOf(story, half))))
    expect(found.length).toBeGreaterThan(0)
  })
})
