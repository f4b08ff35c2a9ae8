/**
 * The JSON Schema of editions, made from the schema that the door itself asks; and
 * of anything else that has one, for the endpoint's description.
 * [EP2]
 *
 * So that the published file cannot say something else than the code. Rules that
 * JSON Schema has no words for (what one part names must exist in another) are
 * said in a comment; an editor that knows the schema finds the rest while
 * somebody types. A kind of schema that is not known here throws: a new one is to
 * be added, not left out.
 */
import { editionSchema } from '../schema.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** What is looked at of a valibot schema: read as data, whatever its exact type. */
type Plain = Readonly<Record<string, unknown>>

export const makeEditionSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An edition of Casebook',
  $comment:
    'The shape alone. That ids are unique, that what is named exists and that bands descend is checked when the pack is taken in.',
  ...toJsonSchema(toPlain(editionSchema)),
})

export function toJsonSchema(schema: Plain): JsonSchema {
  const own = shapeOf(schema)
  const pipe = listOf(schema.pipe).slice(1).map(toPlain)
  return pipe.reduce<JsonSchema>((made, action) => addAction(made, action), own)
}

function shapeOf(schema: Plain): JsonSchema {
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'literal':
      return { const: schema.literal }
    case 'picklist':
      return { enum: schema.options }
    case 'array':
      return { type: 'array', items: toJsonSchema(toPlain(schema.item)) }
    case 'strict_tuple': {
      const items = listOf(schema.items).map((item) => toJsonSchema(toPlain(item)))
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length }
    }
    case 'record': {
      const { type: _, ...names } = toJsonSchema(toPlain(schema.key))
      const values = toJsonSchema(toPlain(schema.value))
      return { type: 'object', propertyNames: names, additionalProperties: values }
    }
    case 'union':
    case 'variant':
      return { anyOf: listOf(schema.options).map((option) => toJsonSchema(toPlain(option))) }
    case 'strict_object':
      return { ...objectOf(toPlain(schema.entries)), additionalProperties: false }
    case 'object':
      return objectOf(toPlain(schema.entries))
    case 'nullable':
      return { anyOf: [toJsonSchema(toPlain(schema.wrapped)), { type: 'null' }] }
    case 'custom':
      return { $comment: String(schema.message) }
    default:
      throw new Error(`no JSON Schema for ${String(schema.type)}`)
  }
}

function objectOf(entries: Plain): JsonSchema {
  const named = Object.entries(entries).map(([key, value]) => [key, toPlain(value)] as const)
  const isOptional = (entry: Plain) => entry.type === 'exact_optional' || entry.type === 'optional'
  const inner = (entry: Plain) => (isOptional(entry) ? toPlain(entry.wrapped) : entry)
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(([key, one]) => [key, toJsonSchema(inner(one))])),
    required: named.filter(([, one]) => !isOptional(one)).map(([key]) => key),
  }
}

const LIMITS: Readonly<Record<string, string>> = {
  min_value: 'minimum',
  max_value: 'maximum',
  gt_value: 'exclusiveMinimum',
  lt_value: 'exclusiveMaximum',
}

function addAction(made: JsonSchema, action: Plain): JsonSchema {
  const { type, requirement } = action
  const limit = LIMITS[String(type)]
  if (limit) return { ...made, [limit]: requirement }
  if (type === 'integer' || type === 'safe_integer') return { ...made, type: 'integer' }
  if (type === 'regex' && requirement instanceof RegExp)
    return { ...made, pattern: requirement.source }
  if (type === 'length') return { ...made, minLength: requirement, maxLength: requirement }
  if (type === 'min_length' || type === 'max_length') {
    const what = made.type === 'array' ? 'Items' : 'Length'
    return { ...made, [`${type.slice(0, 3)}${what}`]: requirement }
  }
  if (type === 'check') return { ...made, $comment: String(action.message) }
  throw new Error(`no JSON Schema for ${String(type)}`)
}

function toPlain(value: unknown): Plain {
  if (typeof value !== 'object' || value === null) throw new Error('a schema is an object')
  return Object.fromEntries(Object.entries(value))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
