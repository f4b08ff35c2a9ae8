/**
 * What a list of sampled cases looks like, made from the edition itself: the
 * columns in words, and a small list that imports without a fault.  [SA1 UI9]
 */
import { isAskedOf } from '../../domain/edition/asked-of.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { newWords } from '../words/setup.ts'
import { toCsv } from './to-csv.ts'

export interface ListColumn {
  readonly name: string
  readonly what: string
  readonly isNeeded: boolean
}

const words = newWords.columns

export function listColumns(edition: Edition, providerType: string): readonly ListColumn[] {
  const types = caseTypesOf(edition, providerType)
  const plain: ListColumn[] = [
    { name: 'case', what: words.case, isNeeded: true },
    {
      name: 'caseType',
      what: words.caseType(types.map(({ id }) => id).join(', ')),
      isNeeded: true,
    },
    { name: 'officer', what: words.officer(edition.terms.officer), isNeeded: false },
    { name: 'office', what: words.office, isNeeded: false },
    { name: 'day', what: words.day, isNeeded: false },
    { name: 'time', what: words.time, isNeeded: false },
    { name: 'place', what: words.place, isNeeded: false },
  ]
  const fields = fieldsOf(edition, providerType).map(([name, { label, options }]) => ({
    name,
    what: words.options(label, options.join(', ')),
    isNeeded: false,
  }))
  return [...plain, ...fields]
}

/** Two cases of each kind, with made-up officers. */
export function makeSampleList(edition: Edition, providerType: string): string {
  const fields = fieldsOf(edition, providerType).slice(0, SAMPLE_FIELDS)
  const head = ['case', 'caseType', 'officer', 'office', 'day', 'time', 'place']
  const rows = caseTypesOf(edition, providerType).flatMap(({ id }, type) =>
    [1, 2].map((n) => [
      `${id}-${n}`,
      id,
      `Officer ${type + 1}`,
      'Northgate',
      '2019-03-25',
      n === 1 ? '09:30' : '11:00',
      'Northgate, room 2',
      ...fields.map(([, field]) =>
        isAskedOf(field, id, providerType) ? (field.options[n - 1] ?? '') : '',
      ),
    ]),
  )
  return toCsv([[...head, ...fields.map(([name]) => name)], ...rows])
}

const SAMPLE_FIELDS = 6

const caseTypesOf = (edition: Edition, providerType: string) =>
  edition.caseTypes.filter(({ providers }) => providers.includes(providerType))

function fieldsOf(edition: Edition, providerType: string) {
  const types = caseTypesOf(edition, providerType)
  return Object.entries(edition.profile).filter(([, field]) =>
    types.some(({ id }) => isAskedOf(field, id, providerType)),
  )
}
