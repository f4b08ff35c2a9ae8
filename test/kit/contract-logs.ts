/**
 * Every implementation of the server log, for the one contract suite.
 */
import { type TestLog, testLogMakers } from './endpoint-log.ts'
import { createPostgresTestLog } from './postgres-log.ts'

export const contractLogs: Readonly<
  Record<'memory' | 'sqlite' | 'postgres', () => TestLog | Promise<TestLog>>
> = { ...testLogMakers, postgres: createPostgresTestLog }
