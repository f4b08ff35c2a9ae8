/**
 * A broken endpoint, for one purpose: to prove that the kill test notices one.
 * It answers "accepted" at once and files the push a little later.
 */
import { join } from 'node:path'
import { NO_LIMITS, parseConfig } from '../../server/config.ts'
import type { Log } from '../../server/log/port.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import { startEndpoint } from '../../server/start-endpoint.ts'
import { systemClock } from '../../server/system.ts'

const LATER_MS = 300

const config = parseConfig(process.env, process.cwd())
const opened = openSqliteLog(join(process.env.CASEBOOK_DATA ?? '', 'casebook.sqlite'))
if (!config.ok || !opened.ok) throw new Error('the mutant cannot start')

const real = opened.value
const log: Log = {
  ...real,
  appendPush: async (push) => {
    setTimeout(() => void real.appendPush(push), LATER_MS)
    const results = push.frames.map(({ number }) => ({ result: 'accepted' as const, seq: number }))
    return { results, head: { number: push.frames.length, hash: new Uint8Array(32) } }
  },
}
const logger = { info: () => undefined, error: () => undefined }
const started = await startEndpoint(
  { ...config.value, limits: NO_LIMITS },
  { log, clock: systemClock, logger },
)
if (started.ok) process.stdout.write(`mutant at ${started.value.url}\n`)
