/**
 * A broken endpoint, for one purpose: to prove that the power cut notices one.
 * It is the real one, but its file is opened with `synchronous = NORMAL` (m2),
 * so that a commit is called done before the disk has it.
 */
import { join } from 'node:path'
import { NO_LIMITS, parseConfig } from '../../server/config.ts'
import { createLog } from '../../server/log/create-log.ts'
import { openSqliteFile } from '../../server/log/sqlite/open.ts'
import { createSqliteEngine } from '../../server/log/sqlite.ts'
import { startEndpoint } from '../../server/start-endpoint.ts'
import { systemClock } from '../../server/system.ts'

const config = parseConfig(process.env, process.cwd())
const opened = openSqliteFile(join(process.env.CASEBOOK_DATA ?? '', 'casebook.sqlite'))
if (!config.ok || !opened.ok) throw new Error('the mutant cannot start')

opened.value.db.exec('PRAGMA synchronous = NORMAL')
const log = createLog(createSqliteEngine(opened.value))
const logger = { info: () => undefined, error: () => undefined }
const started = await startEndpoint(
  { ...config.value, limits: NO_LIMITS },
  { log, clock: systemClock, logger },
)
if (started.ok) process.stdout.write(`mutant at ${started.value.url}\n`)
