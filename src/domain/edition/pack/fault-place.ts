/**
 * From a fault's path, as the door of editions names it, to the place in the
 * file: the keys and indexes that lead there.  [EP3 EP4]
 *
 * The door speaks of things by their names ("key question X", "factors (ids).3"),
 * a file has them by position. What cannot be found exactly is placed at the
 * nearest part around it that can; a fault is never without a place.
 */
type Json = unknown

export interface Places<T> {
  /** What the file has, by place: slashes in front of each key. */
  readonly places: ReadonlyMap<string, T>
  /** For what is found nowhere. */
  readonly whole: T
}

export function findPlace<T>(edition: Json, path: string, { places, whole }: Places<T>): T {
  const keys = namesToKeys(edition, path)
  for (let count = keys.length; count > 0; count--) {
    const place = keys.slice(0, count).map((key) => `/${key}`)
    const found = places.get(place.join(''))
    if (found !== undefined) return found
  }
  return whole
}

function namesToKeys(edition: Json, path: string): string[] {
  const question = /^key question ([^ ]+)$/.exec(path)?.[1]
  if (question !== undefined) return questionToKeys(edition, question)
  const [, list, index] = /^(.+) \((?:ids|scores)\)\.(\d+)$/.exec(path) ?? []
  if (list !== undefined) return listedToKeys(edition, list, Number(index))
  const [first = '', second = '', ...rest] = path.split('.')
  if (first !== 'caseTypes' || /^\d+$/.test(second)) return [first, second, ...rest]
  return caseTypeToKeys(edition, path.slice('caseTypes.'.length))
}

interface Placed {
  readonly keys: readonly string[]
  readonly id: string
}

const listAt = (value: Json, key: string): readonly Json[] => {
  const list = valueAt(value, key)
  return Array.isArray(list) ? list : []
}

const valueAt = (value: Json, key: string): Json =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? new Map(Object.entries(value)).get(key)
    : undefined

const textAt = (value: Json, key: string): string => String(valueAt(value, key) ?? '')

const place = (list: readonly Json[], keys: readonly string[]): Placed[] =>
  list.map((one, at) => ({ keys: [...keys, String(at)], id: textAt(one, 'id') }))

const readPlace = (edition: Json, keys: readonly string[]): Json =>
  keys.reduce((at, key) => (Array.isArray(at) ? at[Number(key)] : valueAt(at, key)), edition)

const listStandards = (edition: Json): Placed[] =>
  place(listAt(edition, 'domains'), ['domains']).flatMap(({ keys }) =>
    place(listAt(readPlace(edition, keys), 'standards'), [...keys, 'standards']),
  )

const listQuestions = (edition: Json): Placed[] =>
  listStandards(edition).flatMap(({ keys }) =>
    place(listAt(readPlace(edition, keys), 'keyQuestions'), [...keys, 'keyQuestions']),
  )

const listPrompts = (edition: Json, { keys }: Placed): Placed[] =>
  listAt(readPlace(edition, keys), 'prompts').map((prompt, at) => ({
    keys: [...keys, 'prompts', String(at)],
    id: textAt(prompt, 'letter'),
  }))

/** "X", "X.wording", "X.prompts.b.appliesWhen.field": ids may hold dots, so the longest wins. */
function questionToKeys(edition: Json, named: string): string[] {
  const question = longest(listQuestions(edition), named)
  if (!question) return ['domains']
  const rest = restOf(named, question.id)
  if (rest[0] !== 'prompts') return [...question.keys, ...rest]
  const prompt = listPrompts(edition, question).find(({ id }) => id === rest[1])
  return prompt ? [...prompt.keys, ...rest.slice(2)] : [...question.keys, 'prompts']
}

function caseTypeToKeys(edition: Json, named: string): string[] {
  const found = longest(place(listAt(edition, 'caseTypes'), ['caseTypes']), named)
  return found ? [...found.keys, ...restOf(named, found.id)] : ['caseTypes']
}

const longest = (placed: readonly Placed[], named: string): Placed | undefined =>
  placed
    .filter(({ id }) => named === id || named.startsWith(`${id}.`))
    .toSorted((a, b) => b.id.length - a.id.length)[0]

const restOf = (named: string, id: string): string[] =>
  named
    .slice(id.length + 1)
    .split('.')
    .filter((key) => key !== '')

/** The nth of a list that the door looked through. */
function listedToKeys(edition: Json, list: string, index: number): string[] {
  switch (list) {
    case 'standards':
      return [...(listStandards(edition)[index]?.keys ?? ['domains']), 'id']
    case 'key questions and prompts': {
      const all = listQuestions(edition).flatMap((one) => [
        [...one.keys, 'id'],
        ...listPrompts(edition, one).map(({ keys }) => [...keys, 'letter']),
      ])
      return all[index] ?? ['domains']
    }
    case 'officerInterview': {
      const once = listAt(valueAt(edition, 'officerInterview'), 'questions').length
      const isOnce = index < once
      return [list, isOnce ? 'questions' : 'perCase', String(isOnce ? index : index - once), 'id']
    }
    default:
      return [...list.split('.'), String(index), 'id']
  }
}
