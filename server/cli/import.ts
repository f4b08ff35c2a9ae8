/**
 * `casebook import`: files what a copy of a tablet brings.  [CY7 CY2]
 *
 * Every signature is verified against the key that its device enrolled with: a
 * file is no token. Of a file that was cut or changed everything whole is filed,
 * and it is said. The same file twice files nothing twice.
 */
import { resolve } from 'node:path'
import { type CopyState, createFrameReader } from '../../src/ops/copy/read-frames.ts'
import type { Log } from '../log/port.ts'
import { systemClock } from '../system.ts'
import { isForged } from './is-forged.ts'
import { readConfig, withLog } from './open-data.ts'
import type { Io, Verb } from './verb.ts'

const USAGE = `casebook import FILE

Files the work in a copy that was saved on a tablet, as the tablet itself would
have sent it; also while the endpoint serves. What may not be filed is set aside
with its reason, and the lead of the inspection sees it. Ends with 1 when the
file is not whole: what is whole in it has been filed.

  FILE   a copy (.cbcopy)
`

export const importVerb: Verb = {
  name: 'import',
  summary: 'files the work in a copy that was saved on a tablet',
  usage: USAGE,
  async run(args, io) {
    const [file, ...more] = args
    if (file === undefined || more.length > 0 || file.startsWith('-')) {
      io.stderr(`${file?.startsWith('-') ? `Unknown option '${file}'` : 'One file'}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const bytes = await readCopy(io, file)
    if (bytes === undefined) return 2
    return withLog(io, config.value, (log) => importCopy(log, bytes, { io, file }))
  },
}

async function readCopy(io: Io, file: string): Promise<Uint8Array | undefined> {
  try {
    return await io.readFile(resolve(io.folder, file))
  } catch {
    io.stderr(`${file}: found no file that can be read, expected a copy (.cbcopy)\n`)
    return undefined
  }
}

const TOGETHER = 500

interface Said {
  readonly io: Io
  readonly file: string
}

async function importCopy(log: Log, bytes: Uint8Array, { io, file }: Said): Promise<number> {
  const reader = createFrameReader()
  const first = reader.feed(bytes)
  const { frames, state } = reader.end()
  if (state === 'not-a-copy' || state === 'newer-format') {
    io.stderr(`${file}: found ${STATES[state]}, expected a copy of this version (.cbcopy)\n`)
    return 2
  }
  if ([...first, ...frames].some(({ kind }) => kind === 'S')) {
    io.stderr(`${file}: found a case handed to one tablet, expected a copy (.cbcopy)\n`)
    return 2
  }
  const envelopes = [...first, ...frames].flatMap(({ kind, payload }) =>
    kind === 'E' ? [payload] : [],
  )
  const counts = new Map<string, number>()
  for (let at = 0; at < envelopes.length; at += TOGETHER) {
    for (const what of await fileSome(log, envelopes.slice(at, at + TOGETHER))) {
      counts.set(what, (counts.get(what) ?? 0) + 1)
    }
  }
  io.stdout(countsToWords(counts, envelopes.length))
  if (state === 'whole') return 0
  io.stderr(`${file}: found ${STATES[state]}, expected a whole file. What is whole was filed.\n`)
  return 1
}

const STATES: Readonly<Record<Exclude<CopyState, 'whole'>, string>> = {
  cut: 'a copy that was cut short',
  changed: 'a copy that was changed or damaged',
  'not-a-copy': 'something else',
  'newer-format': 'a copy of a newer version',
}

async function fileSome(log: Log, some: readonly Uint8Array[]): Promise<string[]> {
  const envelopes = await Promise.all(
    some.map(async (bytes) => ({ bytes, isForged: await isForged(log, bytes) })),
  )
  const filed = await log.fileCopy({ envelopes, at: systemClock.now() })
  return filed.map((one) => ('code' in one ? `${one.result}: ${one.code}` : one.result))
}

function countsToWords(counts: ReadonlyMap<string, number>, total: number): string {
  const others = [...counts].filter(([what]) => what !== 'accepted' && what !== 'duplicate').sort()
  const lines = [
    `${total} entries in the file`,
    `${counts.get('accepted') ?? 0} filed`,
    `${counts.get('duplicate') ?? 0} were here already`,
    ...others.map(([what, count]) => `${count} ${what.replace('parked', 'set aside')}`),
  ]
  return `${lines.join('\n')}\n`
}
