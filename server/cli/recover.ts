/**
 * `casebook recover`: every lead is lost, and the office's printed key brings a new
 * one to all inspections.  [UN30 UN31 UN32]
 *
 * Runs where the log and the recovery key are, and never in the endpoint. The key
 * comes from a file or from standard input: an argument would stand in the
 * machine's list of processes and in the shell's history. Nothing is written
 * before the key has opened what it should.
 */
import { ok } from '../../src/base/result.ts'
import { deviceFingerprint } from '../../src/crypto/keys.ts'
import type { DeviceRow } from '../log/people-rows.ts'
import type { Log } from '../log/port.ts'
import type { RecoveryRows } from '../log/recover-access.ts'
import { systemClock } from '../system.ts'
import { readConfig, withLog } from './open-data.ts'
import { badOptions, parseOptions } from './parse-options.ts'
import { type NoRecoveryKey, openRecoveryKey } from './recover/recovery-private.ts'
import { type Rewrapped, rewrapKeys } from './recover/rewrap-keys.ts'
import type { Io, Verb } from './verb.ts'

const USAGE = `casebook recover --fingerprint FIGURES [--key FILE]

Brings a new lead to every inspection when all leads are lost. Before it: print a
link with "casebook enrol --role lead", enrol a tablet with it, and read the
figures that it shows under "Kept and sent". Run this on the office's machine,
while the endpoint runs or not.

  --fingerprint FIGURES   which tablet: 1A2B-3C4D-5E6F-7A8B
  --key FILE              holds the office's recovery key as it was printed; read
                          from standard input if not given, never from an argument

Everything is written into the audit log.
`

const AFTER = `They are on the tablet after its next contact with the office ("Send now").
Afterwards lock the recovery key away again, and delete the file that it was in.
`

export const recoverVerb: Verb = {
  name: 'recover',
  summary: 'brings a new lead to all inspections, with the recovery key',
  usage: USAGE,
  async run(args, io) {
    const wish = parseWish(args)
    const config = readConfig(io)
    if (!wish.ok || !config.ok) {
      io.stderr(wish.ok ? `${config.ok ? '' : config.error.why}\n` : `${wish.error.why}\n${USAGE}`)
      return 2
    }
    const text = await readKeyText(io, wish.value.key)
    const { fingerprint } = wish.value
    return withLog(io, config.value, (log) => recover({ io, log, text, fingerprint }))
  },
}

interface Recovery {
  readonly io: Io
  readonly log: Log
  readonly text: string
  readonly fingerprint: string
}

async function recover({ io, log, text, fingerprint }: Recovery): Promise<number> {
  const recovery = await openRecoveryKey(text, log.meta.recoveryKey)
  if (!recovery.ok) return refuse(io, KEY_WORDS[recovery.error.kind])
  const rows = await log.readRecovery()
  const device = await findDevice(rows.devices, fingerprint)
  if (!device) return refuse(io, `No tablet with the figures ${fingerprint} is enrolled here.`)
  const rewrapped = await rewrapKeys(rows.keys, recovery.value, device.agreementKey)
  const at = systemClock.now()
  const role = await log.appointLead({ device: device.id, keys: rewrapped.keys, at })
  if (role === undefined)
    return refuse(
      io,
      'That tablet was enrolled for somebody who may lead nothing: print a link with casebook enrol --role lead.',
    )
  io.stdout(`${recoveredToWords(rows, rewrapped)}${AFTER}`)
  const lacking = faultsToWords(rows, rewrapped)
  io.stderr(lacking)
  return lacking === '' ? 0 : 1
}

function refuse(io: Io, why: string): number {
  io.stderr(`${why} Nothing was changed.\n`)
  return 1
}

const KEY_WORDS: Readonly<Record<NoRecoveryKey['kind'], string>> = {
  'no-key':
    'That is no whole recovery key: it has 14 groups of four letters and figures, and one of them is misread.',
  'another-office': 'That is a recovery key, and not of this office.',
}

function recoveredToWords({ inspections }: RecoveryRows, { keys }: Rewrapped): string {
  const opened = new Set(keys.map(({ inspection }) => inspection)).size
  return `The tablet leads ${opened} of ${inspections.length} inspections, with their keys.\n`
}

/** A line for each inspection that the recovery key does not open. */
function faultsToWords({ inspections, keys }: RecoveryRows, { failed }: Rewrapped): string {
  const known = new Set(keys.map(({ inspection }) => inspection))
  const lines = [
    ...inspections
      .filter((id) => !known.has(id))
      .map((id) => `${id}: its key never reached the office wrapped for the recovery key`),
    ...failed.map((id) => `${id}: its key does not open; a backup may hold it as it was`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

async function findDevice(
  devices: readonly DeviceRow[],
  wanted: string,
): Promise<DeviceRow | undefined> {
  for (const device of devices) {
    const { signingKey, agreementKey, state } = device
    const shown = await deviceFingerprint(signingKey, agreementKey)
    if (state === 'active' && shown === wanted) return device
  }
  return undefined
}

function parseWish(args: readonly string[]) {
  const options = parseOptions(args, { fingerprint: { type: 'string' }, key: { type: 'string' } })
  // What stood there is not said: it may be the key itself.
  if (!options.ok)
    return badOptions(
      'It takes --fingerprint and --key, and the recovery key is never an argument.',
    )
  const { fingerprint = '', key } = options.value
  const figures = fingerprint.toUpperCase()
  if (!/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/.test(figures))
    return badOptions('--fingerprint takes the figures of the tablet, as 1A2B-3C4D-5E6F-7A8B')
  return ok({ fingerprint: figures, key })
}

/** A file that is not there holds no key. */
async function readKeyText(io: Io, file: string | undefined): Promise<string> {
  const reading = file === undefined ? io.readInput() : io.readFile(file)
  const bytes = await reading.catch(() => new Uint8Array())
  return new TextDecoder().decode(bytes).trim()
}
