/**
 * An edition as the rows of its CSV form.  [EP6 EP8]
 *
 * Whatever has no column of its own, now or in a later schema, becomes a setting:
 * the rows hold the whole edition, and read back they are the same.
 */
import type { Edition, KeyQuestion, ProfileField, Prompt } from '../edition.ts'
import { type Row, valueToCell } from './csv-form.ts'

type Plain = Readonly<Record<string, unknown>>

export function editionToRows(edition: Edition): Row[] {
  const { wording, aspects, providerTypes, domains, caseTypes, profile, factors, ...others } =
    edition
  const { follows, officerInterview, rating, ...more } = others
  const { changes = [], ...said } = follows ?? {}
  const { questions, perCase, ...interview } = officerInterview
  const { levels, keyQuestionBands, overallBands, ...rules } = rating
  const rest: Row[] = []
  const spare = (place: string, part: object) => rest.push(...toSettings(place, plainOf(part)))
  const rows = [
    ...named('wording', wording),
    ...named('aspect', aspects),
    ...Object.entries(providerTypes).map(([id, { label, standards, ...extra }]) => {
      spare(`providerTypes/${id}`, extra)
      return { what: 'provider', id, text: label, list: standards.join(' ') }
    }),
    ...domainRows(domains, spare),
    ...caseTypes.map(({ id, label, providers, keyQuestions, window, ...extra }, at) => {
      const { factors: hasFactors, officerInterview: hasInterview, ...left } = extra
      spare(`caseTypes/${at}`, left)
      const kind = [hasFactors && 'factors', hasInterview && 'interview'].filter(Boolean).join(' ')
      const lists = { of: providers.join(' '), list: keyQuestions.join(' ') }
      return { what: 'case-type', id, text: label, kind, note: window, ...lists }
    }),
    ...Object.entries(profile).flatMap(([id, field]) => fieldRows(id, field, spare)),
    ...factors.map(({ id, label, ...extra }, at) => {
      spare(`factors/${at}`, extra)
      return { what: 'factor', id, text: label }
    }),
    ...officerRows('questions', questions, spare),
    ...officerRows('perCase', perCase, spare),
    ...levels.map(({ id, label, score }) => ({
      what: 'level',
      id,
      text: label,
      list: String(score),
    })),
    ...keyQuestionBands.map(({ from, label, level }) => ({
      what: 'band',
      id: level,
      text: label,
      list: String(from),
    })),
    ...overallBands.map(({ from, level }) => ({
      what: 'overall-band',
      id: level,
      list: String(from),
    })),
    ...changes.map(changeRow),
  ]
  // A list without a row is said outright.
  spare('follows', follows && changes.length === 0 ? follows : said)
  const settings = [
    ...toSettings('', plainOf(more)),
    ...toSettings('officerInterview', plainOf(interview)),
    ...toSettings('rating', plainOf(rules)),
    ...rest,
  ]
  return [...settings, ...rows]
}

type Spare = (place: string, part: object) => void

const plainOf = (part: object): Plain => Object.fromEntries(Object.entries(part))

const named = (what: string, labels: Readonly<Record<string, string>>): Row[] =>
  Object.entries(labels).map(([id, text]) => ({ what, id, text }))

function domainRows(domains: Edition['domains'], spare: Spare): Row[] {
  return domains.flatMap(({ id, name, note, standards, ...extra }, d) => {
    spare(`domains/${d}`, extra)
    const rows: Row[] = [{ what: 'domain', id, text: name, ...(note !== undefined && { note }) }]
    standards.forEach(({ keyQuestions, statement, basis, ...standard }, s) => {
      const { id: own, name: text, ...left } = standard
      spare(`domains/${d}/standards/${s}`, left)
      rows.push({ what: 'standard', id: own, of: id, text, kind: basis, note: statement })
      keyQuestions.forEach((question, q) => {
        const place = `domains/${d}/standards/${s}/keyQuestions/${q}`
        rows.push(...questionRows(question, own, { place, spare }))
      })
    })
    return rows
  })
}

function questionRows(
  { prompts, ...question }: KeyQuestion,
  standard: string,
  { place, spare }: { readonly place: string; readonly spare: Spare },
): Row[] {
  const { id, text, wording, short, aspect, note, appliesWhen, ...extra } = question
  spare(place, extra)
  return [
    {
      what: 'key-question',
      id,
      of: standard,
      text,
      wording,
      ...optional({ short, aspect, note, when: whenToCell(appliesWhen) }),
    },
    ...prompts.map((prompt, at) =>
      promptRow(prompt, id, (left) => spare(`${place}/prompts/${at}`, left)),
    ),
  ]
}

function promptRow(prompt: Prompt, of: string, spare: (left: object) => void): Row {
  const { letter, text, wording, appliesWhen, note, ...extra } = prompt
  spare(extra)
  const more = optional({ note, when: whenToCell(appliesWhen) })
  return { what: 'prompt', id: letter, of, text, wording, ...more }
}

/** The plain condition in words, any other as JSON. */
function whenToCell(when: object | undefined): string | undefined {
  if (!when) return undefined
  const { field, is, ...extra } = plainOf(when)
  const isPlain = typeof field === 'string' && typeof is === 'string'
  return isPlain && Object.keys(extra).length === 0 ? `${field}=${is}` : JSON.stringify(when)
}

const optional = (cells: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined))

function fieldRows(id: string, field: ProfileField, spare: Spare): Row[] {
  const { label, options, optionLabels = {}, in: list, setBy, note, ...extra } = field
  const named = new Map(Object.entries(optionLabels))
  const isEmpty = field.optionLabels && named.size === 0
  spare(`profile/${id}`, isEmpty ? { ...extra, optionLabels } : extra)
  const when = setBy && `${setBy.field}=${setBy.in.join('|')} then ${setBy.is}`
  return [
    { what: 'field', id, text: label, list: list.join(' '), ...optional({ when, note }) },
    ...options.map((option) => ({
      what: 'option',
      id: option,
      of: id,
      text: named.get(option) ?? '',
    })),
  ]
}

type OfficerQuestion = Edition['officerInterview']['questions'][number]

function officerRows(
  place: 'questions' | 'perCase',
  questions: readonly OfficerQuestion[],
  spare: Spare,
): Row[] {
  return questions.map((question, at) => {
    const { id, label, type, ...extra } = question
    const { min, max, ...left } = plainOf(extra)
    spare(`officerInterview/${place}/${at}`, left)
    const list = min === undefined ? '' : `${min} ${max}`
    const of = place === 'questions' ? 'officer' : 'case'
    return { what: 'officer-question', id, of, text: label, kind: type, list }
  })
}

function changeRow(change: NonNullable<Edition['follows']>['changes'][number]): Row {
  const { kind, what, of, note } = change
  const ids = (side: string | readonly string[]) => [side].flat().join(' ')
  return {
    what: 'change',
    kind,
    of: of === undefined ? what : `${what} ${of}`,
    id: 'to' in change ? ids(change.to) : '',
    list: 'from' in change ? ids(change.from) : '',
    ...optional({ note }),
  }
}

const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9]*$/

/** Parts that are named plainly go down to single values; lists and the rest stay whole. */
function toSettings(place: string, part: Plain): Row[] {
  return Object.entries(part).flatMap(([key, value]) => {
    const at = place === '' ? key : `${place}/${key}`
    const inner = isPlain(value) ? plainOf(value) : undefined
    return inner ? toSettings(at, inner) : [{ what: 'setting', id: at, text: valueToCell(value) }]
  })
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => PLAIN_KEY.test(key))
