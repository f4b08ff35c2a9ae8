/**
 * The registers of the evidence, what parses, and what may be proposed.
 */
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { addRuleFaults } from '../../../../src/domain/edition/rule-references.ts'
import { checkProposal } from '../../../../src/domain/evidence/check-proposal.ts'
import {
  choicesToText,
  parseChoices,
  parseEntry,
  parseProposal,
  parseRequest,
} from '../../../../src/domain/evidence/evidence.ts'
import { evidencePaths, parseEvidencePath } from '../../../../src/domain/evidence/evidence-paths.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()

describe('paths', () => {
  test('[DO1] what can be listed reads back; ticks are asked for one by one', () => {
    expect(parseEvidencePath(evidencePaths.entry('a'))).toEqual({ kind: 'entry', id: 'a' })
    expect(parseEvidencePath(evidencePaths.request('b'))).toEqual({ kind: 'request', id: 'b' })
    expect(parseEvidencePath(evidencePaths.proposal('LEAD', 'proposed'))).toEqual({
      kind: 'proposal',
      standard: 'LEAD',
      stage: 'proposed',
    })
    const others = [
      evidencePaths.characteristic('LEAD', 'outstanding', 0),
      evidencePaths.presentation(1),
      'proposal/LEAD/final',
      'evidence/a/b',
      'evidence',
      '',
    ]
    for (const path of others) expect(parseEvidencePath(path)).toEqual({ kind: 'other' })
  })
})

describe('values', () => {
  const entry = { standard: 'LEAD', source: 'data', strength: 'weak', text: 'x', questions: ['A'] }

  test('[DO15] choices read back, without the words they go with', () => {
    const { source, strength, questions } = parseEntry(JSON.stringify(entry)) ?? {
      ...{ source: '', strength: 'strong', questions: [] },
    }
    const choices = { source, strength, questions }
    expect(parseChoices(choicesToText(choices))).toEqual(choices)
    expect(choicesToText({ questions, strength, source })).toBe(choicesToText(choices))
    expect(parseChoices('')).toBeUndefined()
    expect(parseChoices('{"source":""}')).toBeUndefined()
  })

  test('[DO1] an entry is whole or none', () => {
    expect(parseEntry(JSON.stringify(entry))).toEqual(entry)
    for (const change of [{ text: ' ' }, { strength: 'middling' }, { questions: 'A' }])
      expect(parseEntry(JSON.stringify({ ...entry, ...change }))).toBeUndefined()
    expect(parseEntry('nonsense')).toBeUndefined()
  })

  test('[DO2] a request is open, received or withdrawn', () => {
    const request = { standard: 'LEAD', what: 'The plan', from: 'The head', state: 'open' }
    expect(parseRequest(JSON.stringify(request))).toEqual(request)
    expect(parseRequest(JSON.stringify({ ...request, state: 'lost' }))).toBeUndefined()
  })

  test('[DO3] a proposal has grounds, and a level or none', () => {
    const proposal = { level: null, grounds: 'Too little was to be seen.' }
    expect(parseProposal(JSON.stringify(proposal))).toEqual(proposal)
    expect(parseProposal(JSON.stringify({ level: 'good', grounds: '' }))).toBeUndefined()
  })
})

test('[DO5] only for a standard of the provider that is judged on evidence, at a level there is', () => {
  const [evidence, cases, others] = ['1.1', '2.1', '4.1']
  const check = (standard: string, level: string | null) => {
    const checked = checkProposal(edition, 'nps', { standard, level })
    return checked.ok ? checked.value.id : checked.error.kind
  }
  expect(check(evidence ?? '', 'good')).toBe(evidence)
  expect(check(evidence ?? '', null)).toBe(evidence)
  expect(check(cases ?? '', 'good')).toBe('judged-on-cases')
  expect(check(others ?? '', 'good')).toBe('unknown-standard')
  expect(check('9.9', 'good')).toBe('unknown-standard')
  expect(check(evidence ?? '', 'splendid')).toBe('unknown-level')
})

describe('what an edition says of it', () => {
  const faultsOf = (domainOne: Partial<Edition['rating']['domainOne']>) => {
    const small = makeSmallEdition()
    const faults: string[] = []
    const rating = { ...small.rating, domainOne: { ...small.rating.domainOne, ...domainOne } }
    addRuleFaults({ ...small, rating }, (path, message) => faults.push(`${path}: ${message}`))
    return faults
  }

  test('[DO9] the bundled edition names sources, the presentation, and answers of officers', () => {
    const { sources, presentation, officerAnswers } = edition.rating.domainOne
    expect(sources?.length).toBeGreaterThanOrEqual(5)
    expect(presentation).toHaveLength(5)
    expect(Object.keys(officerAnswers ?? {})).toEqual(['1.1', '1.2'])
  })

  test('[DO9] a source that stands twice, a standard or a question that is not there are faults', () => {
    expect(faultsOf({})).toEqual([])
    expect(
      faultsOf({
        sources: [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      }),
    ).toEqual(['rating.domainOne.sources (ids).1: "a" stands there a second time'])
    expect(faultsOf({ officerAnswers: { CARE: [], LEAD: ['shift', 'shift'] } })).toEqual([
      'rating.domainOne.officerAnswers.CARE: "CARE" is no standard of this edition that is judged on evidence',
      'rating.domainOne.officerAnswers.LEAD.1: "shift" stands there a second time',
      'rating.domainOne.officerAnswers.LEAD.0: "shift" is no yes or no question to officers of this edition',
      'rating.domainOne.officerAnswers.LEAD.1: "shift" is no yes or no question to officers of this edition',
    ])
  })
})
