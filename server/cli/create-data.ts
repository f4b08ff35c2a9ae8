/**
 * Makes the log, once, in the data folder or in PostgreSQL: empty, with the
 * office's recovery key.  [CL14 EP40]
 *
 * The key's private half is given back to be shown and is stored nowhere. It is
 * read back from its own paper form first, so that what is printed is known to
 * open. A folder that holds a log already is never touched.
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { assert } from '../../src/base/assert.ts'
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  isEqualBytes,
} from '../../src/base/bytes.ts'
import type { Ids } from '../../src/base/ports.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Config } from '../config.ts'
import { createPostgresTables } from '../log/postgres/open.ts'
import { createSqliteFile } from '../log/sqlite/open.ts'
import { placeOf, wordsForFault } from './open-data.ts'
import { parseRecoveryText, recoveryKeyToText } from './recovery-text.ts'

export interface CreatedData {
  readonly file: string
  /** The private half, to be shown once. */
  readonly recoveryText: string
}

export type NotCreated =
  | { readonly kind: 'log-there'; readonly file: string }
  | { readonly kind: 'no-database'; readonly why: string }

export async function createData(
  config: Config,
  ids: Ids,
): Promise<Result<CreatedData, NotCreated>> {
  const file = placeOf(config)
  if (config.databaseUrl === undefined && existsSync(file)) return err({ kind: 'log-there', file })
  const { publicKey, privateKey } = makeRecoveryPair()
  const recoveryText = recoveryKeyToText(privateKey)
  const readBack = parseRecoveryText(recoveryText)
  assert(readBack !== undefined && isEqualBytes(readBack, privateKey), 'a recovery key reads back')
  const meta = { epoch: bytesToBase64url(ids.randomBytes(16)), recoveryKey: publicKey }
  if (config.databaseUrl === undefined) {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
    createSqliteFile(file, meta)
    return ok({ file, recoveryText })
  }
  const made = await createPostgresTables(config.databaseUrl, meta)
  if (!made.ok) return err({ kind: 'no-database', why: wordsForFault(file, made.error) })
  return made.value ? ok({ file, recoveryText }) : err({ kind: 'log-there', file })
}

export function createdToWords({ file, recoveryText }: CreatedData): string {
  const groups = recoveryText.split('-')
  return [
    `Made an empty log: ${file}`,
    'Back it up (casebook backup). All work is in it, sealed.',
    '',
    "The office's recovery key. It is shown this once and stored nowhere:",
    '',
    `    ${groups.slice(0, 7).join('-')}-`,
    `    ${groups.slice(7).join('-')}`,
    '',
    'Print it or write it down, and lock it away, apart from this computer.',
    'With it the office can open its inspections when every tablet is lost;',
    'without it nobody can. Whoever has it and that log can read everything.',
    '',
    '',
  ].join('\n')
}

function makeRecoveryPair(): { readonly publicKey: Bytes; readonly privateKey: Bytes } {
  const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const privateKey = base64urlToBytes(d ?? '')
  const publicKey = base64urlToBytes(x ?? '')
  assert(privateKey?.length === 32 && publicKey?.length === 32, 'an X25519 key is 32 bytes')
  return { publicKey, privateKey }
}
