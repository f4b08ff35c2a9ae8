/**
 * The text of a JSON pack to an edition, or every fault of it by its line.
 * [EP1 EP3]
 */
import { ok, type Result } from '../../../base/result.ts'
import type { Edition } from '../edition.ts'
import { parseEdition } from '../parse-edition.ts'
import { findPlace } from './fault-place.ts'
import { locateJson } from './locate-json.ts'
import { type BadPack, badPack } from './pack-fault.ts'

export function checkJsonPack(text: string): Result<Edition, BadPack> {
  const located = locateJson(text)
  if (!('value' in located)) {
    const { line, message } = located
    return badPack([{ line, column: '', path: '', message: `not JSON: ${message}` }])
  }
  const { value, lines, repeats } = located
  const parsed = parseEdition(value)
  const doubled = repeats.map(({ path, line, key }) => ({
    line,
    column: '',
    path: path.slice(1).replaceAll('/', '.'),
    message: `"${key}" stands there a second time: the first one would be lost`,
  }))
  const faults = parsed.ok ? [] : parsed.error.faults
  const placed = faults.map(({ path, message }) => {
    return { line: findPlace(value, path, { places: lines, whole: 1 }), column: '', path, message }
  })
  const all = [...doubled, ...placed]
  return parsed.ok && all.length === 0 ? ok(parsed.value) : badPack(all)
}
