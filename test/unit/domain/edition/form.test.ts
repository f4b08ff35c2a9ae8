/**
 * What a screen is given for one case type, on both editions.
 */
import { describe, expect, test } from 'vitest'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

describe('the bundled edition', async () => {
  const edition = await loadBundled()

  test('[ED7] case supervision asks 50 prompts under 12 key questions of four standards', () => {
    const form = makeForm(edition, 'case-supervision')
    const keyQuestions = form.standards.flatMap((standard) => standard.keyQuestions)
    expect(form.standards.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.4'])
    expect(keyQuestions.map(({ id }) => id)).toEqual(form.caseType.keyQuestions)
    expect(keyQuestions.flatMap(({ prompts }) => prompts)).toHaveLength(50)
    expect(form.factors).toHaveLength(8)
    expect(form.fields.map(({ id }) => id)).toEqual(
      Object.keys(edition.profile).filter((id) => {
        const field = edition.profile[id]
        return field?.in.includes('case-supervision') && !field.providers
      }),
    )
  })

  test('[ED7] a prompt is addressed by its key question and its letter', () => {
    const form = makeForm(edition, 'case-supervision')
    const safety = form.standards[0]?.keyQuestions[2]
    expect(safety).toMatchObject({
      id: '2.1.3',
      short: 'Keeping people safe',
      aspect: 'safety',
      wording: 'report',
      appliesWhen: { field: 'harmIssues', is: 'yes' },
    })
    expect(safety?.prompts.map(({ id, letter }) => [id, letter])).toEqual([
      ['2.1.3.a', 'a'],
      ['2.1.3.b', 'b'],
      ['2.1.3.c', 'c'],
    ])
  })

  test('[ED7] every case type has a form, and only case supervision has factors', () => {
    const asked = edition.caseTypes.map(({ id }) => {
      const form = makeForm(edition, id)
      return [
        id,
        form.standards.flatMap(({ keyQuestions }) => keyQuestions).length,
        form.factors.length,
      ]
    })
    expect(asked).toEqual([
      ['case-supervision', 12, 8],
      ['court-report', 2, 0],
      ['victim-contact', 4, 0],
      ['unpaid-work', 4, 0],
      ['through-the-gate', 3, 0],
    ])
  })

  test('[ED8] options are labelled by the field, by the edition, or made readable', () => {
    const form = makeForm(edition, 'case-supervision')
    const labels = (id: string) =>
      form.fields.find((field) => field.id === id)?.options.map(({ label }) => label)
    expect(labels('mappa')).toEqual(['Not MAPPA', 'Level 1', 'Level 2', 'Level 3'])
    expect(labels('domesticAbuse')).toEqual(['Yes', 'No', 'Not clear from records'])
    expect(labels('supervisionType')).toEqual(['Community sentence', 'Post-custody'])
    expect(labels('roshLevel')).toEqual(['Low', 'Medium', 'High', 'Very high'])
    expect(labels('ageGroup')).toEqual(['18-20', '21-24', '25-29', '30-39', '40-49', '50+'])
    const court = makeForm(edition, 'court-report')
    expect(court.fields.find(({ id }) => id === 'allocatedTo')?.options).toEqual([
      { id: 'nps', label: 'NPS' },
      { id: 'crc', label: 'CRC' },
    ])
  })

  test('[ED7] answers, terms, words and rules come with the form', () => {
    const form = makeForm(edition, 'case-supervision')
    expect(form.answers.prompt).toEqual([
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
      { id: 'not-applicable', label: 'Not applicable' },
    ])
    expect(form.terms.person).toBe('service user')
    expect(form.words.judgement).toBe('Sufficient?')
    expect(form.suggestion.sufficientFrom).toEqual([2, 3])
    expect(form.completeness.factors).toBe(true)
    expect(form.editionId).toBe(edition.id)
  })

  test('[ED7] every key question of every standard has a short label', () => {
    for (const standard of edition.domains.flatMap((domain) => domain.standards)) {
      for (const { short, aspect } of standard.keyQuestions)
        expect((short ?? edition.aspects[aspect ?? ''])?.length).toBeGreaterThan(0)
    }
  })

  test('[ED7] the same edition and case type give an equal form', () => {
    expect(makeForm(edition, 'unpaid-work')).toEqual(makeForm(edition, 'unpaid-work'))
  })

  test('[ED7] a key question without any short label is a bug: the door refuses it', () => {
    const small = makeSmallEdition()
    expect(() => makeForm({ ...small, aspects: {} }, 'stay')).toThrow('a short label or an aspect')
    const bare = small.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((standard) => ({
        ...standard,
        keyQuestions: standard.keyQuestions.map(({ id, text, wording, prompts }) => ({
          id,
          text,
          wording,
          prompts,
        })),
      })),
    }))
    expect(() => makeForm({ ...small, domains: bare }, 'stay')).toThrow('a short label')
  })

  test('[ED7] a case type that the edition does not have is a bug', () => {
    expect(() => makeForm(edition, 'weather')).toThrow('the edition has the case type')
  })
})

const bundled = await loadBundled()

describe('what is asked besides, and of whom', () => {
  test('[FM1] an NPS case of case supervision is also asked about the victim before release', () => {
    const nps = makeForm(bundled, 'case-supervision', 'nps')
    const asked = nps.standards.at(-1)
    expect([asked?.id, asked?.keyQuestions.map(({ id }) => id)]).toEqual([
      '3.2',
      ['3.2.3', '3.2.4'],
    ])
    for (const { appliesWhen } of asked?.keyQuestions ?? [])
      expect(appliesWhen).toEqual({ field: 'preReleaseVictimWork', is: 'yes' })
    const contact = makeForm(bundled, 'victim-contact', 'nps').standards[0]
    expect(contact?.keyQuestions[2]?.appliesWhen).toEqual({ field: 'preReleaseStage', is: 'yes' })
  })

  test('[FM1 FM4] a CRC case is not, nor a form for no provider in particular', () => {
    for (const provider of ['crc', undefined]) {
      const form = makeForm(bundled, 'case-supervision', provider)
      expect(form.standards.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.4'])
      expect(form.fields.some(({ id }) => id === 'preReleaseVictimWork')).toBe(false)
    }
    const nps = makeForm(bundled, 'case-supervision', 'nps')
    expect(nps.fields.find(({ id }) => id === 'preReleaseVictimWork')?.setBy).toMatchObject({
      in: ['community-sentence'],
      is: 'no',
    })
  })

  test.each([
    ['case-supervision', 'nps', 17, ['2.1', '2.2', '2.3', '2.4', '3.2'], 8, true],
    ['case-supervision', 'crc', 16, ['2.1', '2.2', '2.3', '2.4'], 8, true],
    ['court-report', 'nps', 12, ['3.1'], 0, false],
    ['victim-contact', 'nps', 3, ['3.2'], 0, false],
    ['unpaid-work', 'crc', 6, ['4.1'], 0, false],
    ['through-the-gate', 'crc', 8, ['4.2'], 0, false],
  ])(
    '[FM4 ED7] %s of %s has its fields, standards, factors and interview',
    (type, provider, fields, standards, factors, interview) => {
      const form = makeForm(bundled, type, provider)
      expect(form.fields).toHaveLength(fields)
      expect(form.standards.map(({ id }) => id)).toEqual(standards)
      expect(form.factors).toHaveLength(factors)
      expect(form.officerInterview !== undefined).toBe(interview)
      // Whatever is asked under a condition names a field of this very form.
      const known = new Set(form.fields.map(({ id }) => id))
      const questions = form.standards.flatMap(({ keyQuestions }) => keyQuestions)
      for (const { appliesWhen } of [...questions, ...questions.flatMap(({ prompts }) => prompts)])
        expect(appliesWhen === undefined || known.has(appliesWhen.field)).toBe(true)
    },
  )

  test('[ED11] the second edition has its own way: quiet is asked of a long nap by night', () => {
    const small = makeSmallEdition()
    expect(makeForm(small, 'stay', 'night').standards.map(({ id }) => id)).toEqual(['CARE', 'REST'])
    expect(makeForm(small, 'stay', 'day').standards.map(({ id }) => id)).toEqual(['CARE'])
    expect(makeForm(small, 'stay').yesNo).toEqual([
      { id: 'yes', label: 'Met' },
      { id: 'no', label: 'Not met' },
    ])
  })
})

test('[ED11] a second edition gives its own form, with nothing of the first', () => {
  const form = makeForm(makeSmallEdition(), 'stay')
  expect(form.fields).toEqual([
    {
      id: 'daytime',
      label: 'Daytime',
      options: [
        { id: 'in-work', label: 'In paid work' },
        { id: 'at-home-all-day', label: 'At home all day' },
      ],
    },
    {
      id: 'building',
      label: 'Does the building allow animals?',
      options: [
        { id: 'all', label: 'All' },
        { id: 'few', label: 'Small ones' },
        { id: '0-1', label: '0-1' },
      ],
    },
    {
      id: 'pet',
      label: 'Which pet came along?',
      options: [
        { id: 'dog', label: 'Dog' },
        { id: 'none', label: 'None' },
      ],
      note: 'A fish is no pet.',
      setBy: { field: 'building', in: ['0-1'], is: 'none' },
    },
  ])
  expect(form.standards).toHaveLength(1)
  expect(form.standards[0]?.keyQuestions.map(({ id, short, note }) => [id, short, note])).toEqual([
    ['CARE-welcome', 'Feeling at home', 'On the first day.'],
    ['CARE-pets', 'Pets', undefined],
  ])
  expect(form.answers.prompt.map(({ label }) => label)).toEqual(['Not met', 'Met'])
  expect(makeForm(makeSmallEdition(), 'sleepover').standards[0]?.keyQuestions[0]?.short).toBe(
    'Quiet',
  )
})
