/**
 * What a form leaves out, filled from the defaults: part by part where the schema
 * asks for a part, and never inside lists or labels, which are somebody's own.
 * [EP9]
 */
type Plain = Readonly<Record<string, unknown>>

export function fillDefaults(schema: unknown, given: unknown, defaults: unknown): unknown {
  const entries = entriesOf(schema)
  const own = toPlain(given)
  const other = toPlain(defaults)
  if (!entries || !own || !other) return given
  const filled = new Map(Object.entries(own))
  for (const [key, entry] of Object.entries(entries)) {
    if (!Object.hasOwn(other, key)) continue
    filled.set(key, filled.has(key) ? fillDefaults(entry, own[key], other[key]) : other[key])
  }
  return Object.fromEntries(filled)
}

/** The entries of an object that is asked for whole; undefined for labels, lists and words. */
function entriesOf(schema: unknown): Plain | undefined {
  const plain = toPlain(schema)
  return plain?.type === 'strict_object' ? toPlain(plain.entries) : undefined
}

function toPlain(value: unknown): Plain | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined
}
