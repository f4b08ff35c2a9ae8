/**
 * Makes the data folder, once: an empty log and the office's recovery key.
 * [CL14]
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
import { createSqliteFile } from '../log/sqlite/open.ts'
import { logFileOf } from './open-data.ts'
import { parseRecoveryText, recoveryKeyToText } from './recovery-text.ts'

export interface CreatedData {
  readonly file: string
  /** The private half, to be shown once. */
  readonly recoveryText: string
}

export type AlreadyThere = { readonly kind: 'log-there'; readonly file: string }

export function createData(config: Config, ids: Ids): Result<CreatedData, AlreadyThere> {
  const file = logFileOf(config)
  if (existsSync(file)) return err({ kind: 'log-there', file })
  const { publicKey, privateKey } = makeRecoveryPair()
  const recoveryText = recoveryKeyToText(privateKey)
  const readBack = parseRecoveryText(recoveryText)
  assert(readBack !== undefined && isEqualBytes(readBack, privateKey), 'a recovery key reads back')
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const epoch = bytesToBase64url(ids.randomBytes(16))
  createSqliteFile(file, { epoch, recoveryKey: publicKey })
  return ok({ file, recoveryText })
}

export function createdToWords({ file, recoveryText }: CreatedData): string {
  const groups = recoveryText.split('-')
  return [
    `Made an empty log: ${file}`,
    'Back up this folder. All work is in it, sealed.',
    '',
    "The office's recovery key. It is shown this once and stored nowhere:",
    '',
    `    ${groups.slice(0, 7).join('-')}-`,
    `    ${groups.slice(7).join('-')}`,
    '',
    'Print it or write it down, and lock it away, apart from this computer.',
    'With it the office can open its inspections when every tablet is lost;',
    'without it nobody can. Whoever has it and this folder can read everything.',
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
