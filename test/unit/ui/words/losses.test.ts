/**
 * A loss in words: what happened, how much, what is safe and where, what to do.
 */
import { describe, expect, test } from 'vitest'
import type { FoundLoss } from '../../../../src/session/look-for-loss.ts'
import type { NotMended } from '../../../../src/session/mend-loss.ts'
import {
  lossScreenWords,
  lossToWords,
  lossWords,
  notMendedToWords,
  wayToHint,
} from '../../../../src/ui/words/losses.ts'
import { mendedWords } from '../../../../src/ui/words/mended.ts'

const loss = (more: Partial<FoundLoss>): FoundLoss => ({
  kind: 'store-short',
  why: 'two of three',
  missing: 0,
  streams: 0,
  held: undefined,
  ways: ['fetch'],
  ...more,
})
const text = (said: ReturnType<typeof lossToWords>) =>
  [said.title, said.happened, said.missing ?? '', ...said.safe, said.act].join(' ')

describe('[UI170] the words of a loss', () => {
  test('[UI170] every kind says what happened and what to do, in whole sentences', () => {
    for (const { title, happened, act } of Object.values(lossWords)) {
      expect(title).not.toMatch(/\.$/)
      for (const sentence of [happened, act]) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  test('[UI170] the number that is missing, and in how many cases, only where it is known', () => {
    expect(lossToWords(loss({})).missing).toBeUndefined()
    expect(lossToWords(loss({ missing: 1 })).missing).toBe('1 entry is missing.')
    expect(lossToWords(loss({ missing: 1204, streams: 3 })).missing).toBe(
      '1,204 entries are missing, in 3 cases and parts of inspections.',
    )
    expect(lossToWords(loss({ kind: 'store-unreadable', missing: 2 })).missing).toBe(
      '2 entries cannot be reached.',
    )
  })

  test('[UI170] the second copy is named where it holds something, and what is here alone where not', () => {
    const withCopy = lossToWords(loss({ held: 37, ways: ['put-back'] }))
    expect(text(withCopy)).toMatch(/second copy with 37 entries/)
    expect(withCopy.act).toMatch(/^Put back/)
    expect(text(lossToWords(loss({})))).toMatch(/may be lost: there is no second copy/)
    expect(
      text(lossToWords(loss({ kind: 'store-unreadable', held: 5, ways: ['again', 'afresh'] }))),
    ).toMatch(/second copy with 5 entries.*fresh store/)
  })

  test('[UI170 EN8] without keys and without a second copy the way out is a new enrolment', () => {
    const bare = loss({ kind: 'store-gone', ways: ['again', 'enrol'] })
    expect(lossToWords(bare).act).toMatch(/^Ask your lead for a new enrolment link/)
    expect(wayToHint('enrol', bare)).not.toMatch(/second copy/)
    const copied = loss({ kind: 'store-gone', held: 5, ways: ['put-back', 'enrol'] })
    expect(lossToWords(copied).act).toMatch(/^Put back/)
    expect(wayToHint('enrol', copied)).toMatch(/second copy holds then waits/)
    expect(wayToHint('again', bare)).toBeUndefined()
  })

  test('[UI170] where nothing is missing that is said first', () => {
    expect(lossToWords(loss({ kind: 'newer-store', ways: ['again'] })).safe).toEqual([
      'On this tablet: all of your work.',
    ])
    expect(mendedWords.title.mark).toMatch(/^Nothing of your work is missing/)
  })

  test('[UI171] every way has its button, its busy word and its hint', () => {
    const { ways, working, hints } = lossScreenWords
    expect(Object.keys(ways).sort()).toEqual(Object.keys(working).sort())
    expect(Object.keys(ways).sort()).toEqual(Object.keys(hints).sort())
    expect(lossScreenWords.small('5 of 6')).toBe('For the operations team: 5 of 6')
  })
})

describe('[UI172] what came of it', () => {
  test('[UI172] what did not go well says what is safe', () => {
    const kinds: readonly NotMended['kind'][] = [
      'disk-full',
      'no-copy',
      'no-header',
      'no-fresh-place',
    ]
    for (const kind of kinds) {
      expect(notMendedToWords(kind)).toMatch(/whole|Nothing was changed/)
      expect(notMendedToWords(kind)).not.toContain(kind)
    }
    for (const kind of ['store-lost', 'constructor']) {
      expect(notMendedToWords(kind)).toMatch(
        new RegExp(`\\(${kind}\\).*Nothing that was still here`),
      )
    }
  })

  test('[UI172 UI173] the lock says what came back', () => {
    expect(mendedWords.putBack(0, 0)).toMatch(/^Nothing was missing/)
    expect(mendedWords.putBack(1, 1)).toMatch(/^1 entry in 1 case or part came back/)
    expect(mendedWords.putBack(2655, 241)).toMatch(
      /^2,655 entries in 241 cases and parts came back/,
    )
  })
})
