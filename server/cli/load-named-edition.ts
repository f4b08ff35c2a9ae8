/**
 * The edition that a command names: bundled, by its id, or a file of its own.
 * [CL25]
 *
 * A file passes the same door as a bundled one, and every fault of it is told.
 */
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { editionIds, loadEdition } from '../../src/domain/edition/editions.ts'
import { parseEdition } from '../../src/domain/edition/parse-edition.ts'
import { type InputFault, quoteFound } from './input-fault.ts'

export interface FileIo {
  readFile(path: string): Promise<Uint8Array>
}

export interface BadInput {
  readonly kind: 'bad-input'
  readonly faults: readonly InputFault[]
}

export type Read<T> = Result<T, BadInput>

export const refuse = (...faults: readonly InputFault[]) =>
  err({ kind: 'bad-input' as const, faults })

export async function loadNamedEdition(name: string, io: FileIo): Promise<Read<Edition>> {
  const bundled = await loadEdition(name)
  if (bundled.ok) return bundled
  const bytes = await readBytes(io, name, `an edition's JSON file, or ${editionIds.join(' or ')}`)
  if (!bytes.ok) return bytes
  const json = parseJson(name, bytes.value)
  if (!json.ok) return json
  const parsed = parseEdition(json.value)
  if (parsed.ok) return parsed
  return refuse(
    ...parsed.error.faults.map(({ path, message }) => ({
      file: name,
      column: path,
      found: message,
      expected: 'a well-formed edition',
    })),
  )
}

export async function readBytes(
  io: FileIo,
  file: string,
  expected = 'a file',
): Promise<Read<Uint8Array>> {
  try {
    return ok(await io.readFile(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'
    return refuse({ file, found: `nothing that can be read (${code})`, expected })
  }
}

function parseJson(file: string, bytes: Uint8Array): Read<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return refuse({ file, found: quoteFound(said), expected: 'JSON in UTF-8' })
  }
}
