/**
 * One row of the form into the draft, for each kind of row.  [EP6 EP7]
 *
 * A reader puts what the row says where it belongs and remembers the cell. What
 * the row hangs on must stand in the form, in any order; what is wrong with the
 * values is the door's to say.
 */
import { COLUMNS, type Column, cellToValue, type Row } from './csv-form.ts'
import {
  addFault,
  type Draft,
  jsonToNode,
  leaf,
  listPart,
  type Node,
  placeOf,
  readPart,
  setPart,
  wordsAt,
} from './draft.ts'

export interface NumberedRow {
  readonly row: number
  /** Its kind: one that is known. */
  readonly what: string
  readonly cells: Row
}

type Keys = readonly (string | number)[]
type ReadRow = (draft: Draft, row: NumberedRow) => void

export const cellOf = ({ cells }: NumberedRow, column: Column): string => cells[column] ?? ''
export const toList = (cell: string): string[] => cell.split(/[\s,;]+/).filter((id) => id !== '')

/** The cells of a row that are words, under their names in the edition. */
function setWords(
  draft: Draft,
  row: NumberedRow,
  keys: Keys,
  names: Partial<Record<Column, string>>,
): void {
  for (const column of COLUMNS) {
    const name = names[column]
    const cell = cellOf(row, column)
    if (name !== undefined && cell !== '')
      setPart(draft, [...keys, name], leaf(cell), placeIn(row, column))
  }
}

const placeIn = ({ row }: NumberedRow, column: Column) => ({ row, column })
const whole = ({ row }: NumberedRow) => ({ row, column: '' as const })

/** A new part at the end of a list; its keys. */
function addTo(draft: Draft, row: NumberedRow, list: Keys): Keys {
  const { length } = listPart(draft, list)
  if (length === 0) setPart(draft, list, [], whole(row))
  const keys = [...list, length]
  setPart(draft, keys, new Map(), whole(row))
  return keys
}

/** A new part of an object; undefined, with a fault, where the id is there. */
function addNamed(draft: Draft, row: NumberedRow, keys: Keys, value: Node): Keys | undefined {
  if (readPart(draft, keys) !== undefined) {
    addFault(draft, placeIn(row, 'id'), `"${cellOf(row, 'id')}" stands there a second time`)
    return undefined
  }
  setPart(draft, keys, value, whole(row))
  return keys
}

function setList(draft: Draft, row: NumberedRow, keys: Keys, column: Column): void {
  const ids = toList(cellOf(row, column))
  setPart(draft, keys, [], placeIn(row, column))
  for (const [at, id] of ids.entries())
    setPart(draft, [...keys, at], leaf(id), placeIn(row, column))
}

function setNumber(draft: Draft, row: NumberedRow, keys: Keys, cell: string): void {
  setPart(draft, keys, leaf(cellToValue(cell)), placeIn(row, 'list'))
}

/** Where something of this id stands in a list; undefined, with a fault, where nothing does. */
function findOwner(
  draft: Draft,
  row: NumberedRow,
  what: string,
  owners: ReadonlyMap<string, Keys>,
): Keys | undefined {
  const of = cellOf(row, 'of')
  const keys = owners.get(of)
  if (!keys) addFault(draft, placeIn(row, 'of'), `"${of}" is no ${what} of this form`)
  return keys
}

function namedIn(draft: Draft, lists: readonly Keys[]): Map<string, Keys> {
  const found = new Map<string, Keys>()
  for (const list of lists) {
    listPart(draft, list).forEach((_, index) => {
      const id = wordsAt(draft, [...list, index, 'id'])
      if (!found.has(id)) found.set(id, [...list, index])
    })
  }
  return found
}

const domains = (draft: Draft) => namedIn(draft, [['domains']])
const standards = (draft: Draft) =>
  namedIn(
    draft,
    [...domains(draft).values()].map((keys) => [...keys, 'standards']),
  )
const questions = (draft: Draft) =>
  namedIn(
    draft,
    [...standards(draft).values()].map((keys) => [...keys, 'keyQuestions']),
  )

function setWhen(draft: Draft, row: NumberedRow, keys: Keys): void {
  const cell = cellOf(row, 'when')
  if (cell === '') return
  const place = placeIn(row, 'when')
  if (cell.startsWith('{')) {
    setPart(draft, keys, jsonToNode(cellToValue(cell)), place)
    return
  }
  const [, field, is] = /^([^\s=]+)\s*=\s*(\S+)$/.exec(cell) ?? []
  if (field === undefined || is === undefined) {
    addFault(draft, place, `expected a condition as field=option, found "${cell}"`)
    return
  }
  setPart(draft, [...keys, 'field'], leaf(field), place)
  setPart(draft, [...keys, 'is'], leaf(is), place)
  draft.places.set(placeOf(keys), place)
}

function setSetter(draft: Draft, row: NumberedRow, keys: Keys): void {
  const cell = cellOf(row, 'when')
  if (cell === '') return
  const place = placeIn(row, 'when')
  const [, field, list, is] = /^([^\s=]+)\s*=\s*(\S+)\s+then\s+(\S+)$/.exec(cell) ?? []
  if (field === undefined || list === undefined || is === undefined) {
    addFault(draft, place, `expected field=option|option then option, found "${cell}"`)
    return
  }
  setPart(draft, keys, jsonToNode({ field, in: list.split('|'), is }), place)
}

const labelled =
  (at: string): ReadRow =>
  (draft, row) => {
    addNamed(draft, row, [at, cellOf(row, 'id')], leaf(cellOf(row, 'text')))
  }

export const READERS: Readonly<Record<string, ReadRow>> = {
  wording: labelled('wording'),
  aspect: labelled('aspects'),
  provider(draft, row) {
    const keys = addNamed(draft, row, ['providerTypes', cellOf(row, 'id')], new Map())
    if (!keys) return
    setWords(draft, row, keys, { text: 'label' })
    setList(draft, row, [...keys, 'standards'], 'list')
  },
  domain(draft, row) {
    const keys = addTo(draft, row, ['domains'])
    setWords(draft, row, keys, { id: 'id', text: 'name', note: 'note' })
    setPart(draft, [...keys, 'standards'], [], whole(row))
  },
  standard(draft, row) {
    const owner = findOwner(draft, row, 'domain', domains(draft))
    if (!owner) return
    const keys = addTo(draft, row, [...owner, 'standards'])
    setWords(draft, row, keys, { id: 'id', text: 'name', kind: 'basis', note: 'statement' })
    setPart(draft, [...keys, 'keyQuestions'], [], whole(row))
  },
  'key-question'(draft, row) {
    const owner = findOwner(draft, row, 'standard', standards(draft))
    if (!owner) return
    const keys = addTo(draft, row, [...owner, 'keyQuestions'])
    const more = { short: 'short', aspect: 'aspect', wording: 'wording', note: 'note' }
    setWords(draft, row, keys, { id: 'id', text: 'text', ...more })
    setWhen(draft, row, [...keys, 'appliesWhen'])
    setPart(draft, [...keys, 'prompts'], [], whole(row))
  },
  prompt(draft, row) {
    const owner = findOwner(draft, row, 'key question', questions(draft))
    if (!owner) return
    const keys = addTo(draft, row, [...owner, 'prompts'])
    setWords(draft, row, keys, { id: 'letter', text: 'text', wording: 'wording', note: 'note' })
    setWhen(draft, row, [...keys, 'appliesWhen'])
  },
  'case-type'(draft, row) {
    const keys = addTo(draft, row, ['caseTypes'])
    setWords(draft, row, keys, { id: 'id', text: 'label', note: 'window' })
    setList(draft, row, [...keys, 'providers'], 'of')
    setList(draft, row, [...keys, 'keyQuestions'], 'list')
    const kinds = toList(cellOf(row, 'kind'))
    const place = placeIn(row, 'kind')
    for (const kind of kinds)
      if (kind !== 'factors' && kind !== 'interview')
        addFault(draft, place, `expected factors or interview, found "${kind}"`)
    setPart(draft, [...keys, 'factors'], leaf(kinds.includes('factors')), place)
    setPart(draft, [...keys, 'officerInterview'], leaf(kinds.includes('interview')), place)
  },
  field(draft, row) {
    const keys = addNamed(draft, row, ['profile', cellOf(row, 'id')], new Map())
    if (!keys) return
    setWords(draft, row, keys, { text: 'label', note: 'note' })
    setPart(draft, [...keys, 'options'], [], whole(row))
    setList(draft, row, [...keys, 'in'], 'list')
    setSetter(draft, row, [...keys, 'setBy'])
  },
  option(draft, row) {
    const of = cellOf(row, 'of')
    const field = ['profile', of]
    const options = readPart(draft, [...field, 'options'])
    if (!Array.isArray(options)) {
      addFault(draft, placeIn(row, 'of'), `"${of}" is no field of this form`)
      return
    }
    const id = cellOf(row, 'id')
    setPart(draft, [...field, 'options', options.length], leaf(id), placeIn(row, 'id'))
    const text = cellOf(row, 'text')
    if (text !== '')
      setPart(draft, [...field, 'optionLabels', id], leaf(text), placeIn(row, 'text'))
  },
  factor(draft, row) {
    setWords(draft, row, addTo(draft, row, ['factors']), { id: 'id', text: 'label' })
  },
  'officer-question'(draft, row) {
    const of = cellOf(row, 'of')
    if (of !== 'officer' && of !== 'case') {
      addFault(draft, placeIn(row, 'of'), `expected officer or case, found "${of}"`)
      return
    }
    const list = of === 'officer' ? 'questions' : 'perCase'
    const keys = addTo(draft, row, ['officerInterview', list])
    setWords(draft, row, keys, { id: 'id', text: 'label', kind: 'type' })
    const [min, max] = toList(cellOf(row, 'list'))
    if (min !== undefined) setNumber(draft, row, [...keys, 'min'], min)
    if (max !== undefined) setNumber(draft, row, [...keys, 'max'], max)
  },
  level(draft, row) {
    const keys = addTo(draft, row, ['rating', 'levels'])
    setWords(draft, row, keys, { id: 'id', text: 'label' })
    setNumber(draft, row, [...keys, 'score'], cellOf(row, 'list'))
  },
  band(draft, row) {
    const keys = addTo(draft, row, ['rating', 'keyQuestionBands'])
    setWords(draft, row, keys, { id: 'level', text: 'label' })
    setNumber(draft, row, [...keys, 'from'], cellOf(row, 'list'))
  },
  'overall-band'(draft, row) {
    const keys = addTo(draft, row, ['rating', 'overallBands'])
    setWords(draft, row, keys, { id: 'level' })
    setNumber(draft, row, [...keys, 'from'], cellOf(row, 'list'))
  },
  change(draft, row) {
    const keys = addTo(draft, row, ['follows', 'changes'])
    setWords(draft, row, keys, { kind: 'kind', note: 'note' })
    const [what = '', of] = toList(cellOf(row, 'of'))
    setPart(draft, [...keys, 'what'], leaf(what), placeIn(row, 'of'))
    if (of !== undefined) setPart(draft, [...keys, 'of'], leaf(of), placeIn(row, 'of'))
    const kind = cellOf(row, 'kind')
    const sides = [
      ['from', 'list', kind === 'merged'],
      ['to', 'id', kind === 'split'],
    ] as const
    for (const [side, column, isSeveral] of sides) {
      const ids = toList(cellOf(row, column))
      if (isSeveral) setList(draft, row, [...keys, side], column)
      else if (ids.length > 0)
        setPart(draft, [...keys, side], leaf(ids.join(' ')), placeIn(row, column))
    }
  },
  setting(draft, row) {
    const keys = cellOf(row, 'id').split('/')
    const value = jsonToNode(cellToValue(cellOf(row, 'text')))
    if (!setPart(draft, keys, value, placeIn(row, 'text')))
      addFault(draft, placeIn(row, 'id'), `"${keys.join('/')}" is no place of an edition`)
  },
}
