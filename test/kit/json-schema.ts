/**
 * As much of JSON Schema as the published schema of editions uses: does a value
 * fit? A keyword that is not known here throws, so that nothing is passed over.
 */
type Plain = Readonly<Record<string, unknown>>

const IGNORED = new Set(['$schema', '$comment', 'title'])

export function fitsSchema(schema: unknown, value: unknown): boolean {
  const rules = toPlain(schema)
  return Object.entries(rules).every(
    ([keyword, rule]) => IGNORED.has(keyword) || fits(keyword, rule, { value, rules }),
  )
}

interface Asked {
  readonly value: unknown
  readonly rules: Plain
}

function fits(keyword: string, rule: unknown, { value, rules }: Asked): boolean {
  const length = Array.isArray(value)
    ? value.length
    : typeof value === 'string'
      ? [...value].length
      : 0
  const number = typeof value === 'number' ? value : Number.NaN
  switch (keyword) {
    case 'type':
      return isOfType(String(rule), value)
    case 'const':
      return rule === value
    case 'enum':
      return listOf(rule).includes(value)
    case 'pattern':
      return typeof value === 'string' && new RegExp(String(rule)).test(value)
    case 'minimum':
      return number >= Number(rule)
    case 'maximum':
      return number <= Number(rule)
    case 'exclusiveMinimum':
      return number > Number(rule)
    case 'exclusiveMaximum':
      return number < Number(rule)
    case 'minLength':
    case 'minItems':
      return length >= Number(rule)
    case 'maxLength':
    case 'maxItems':
      return length <= Number(rule)
    case 'items':
      return listOf(value).every((one) => fitsSchema(rule, one))
    case 'prefixItems':
      return listOf(rule).every((item, at) => fitsSchema(item, listOf(value)[at]))
    case 'anyOf':
      return listOf(rule).some((option) => fitsSchema(option, value))
    case 'required':
      return listOf(rule).every((key) => isObject(value) && Object.hasOwn(value, String(key)))
    case 'properties':
      return entriesOf(value).every(([key, one]) => {
        const own = toPlain(rule)
        return !Object.hasOwn(own, key) || fitsSchema(own[key], one)
      })
    case 'propertyNames':
      return entriesOf(value).every(([key]) =>
        fitsSchema({ ...toPlain(rule), type: 'string' }, key),
      )
    case 'additionalProperties':
      return entriesOf(value).every(([key, one]) => {
        if (Object.hasOwn(toPlain(rules.properties ?? {}), key)) return true
        return rule !== false && fitsSchema(rule, one)
      })
    default:
      throw new Error(`no such keyword here: ${keyword}`)
  }
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return isObject(value)
  return typeof value === type
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const entriesOf = (value: unknown) => (isObject(value) ? Object.entries(value) : [])

function toPlain(value: unknown): Plain {
  if (!isObject(value)) throw new Error('a schema is an object')
  return Object.fromEntries(Object.entries(value))
}
