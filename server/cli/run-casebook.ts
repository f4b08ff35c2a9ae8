/**
 * Finds the verb and runs it.  [CL11 CL12]
 *
 * Each verb is loaded only when it is asked for: `rate` on an analyst's computer
 * needs no database, and a fault in one verb is no fault of another.
 */
import type { Io, Verb } from './verb.ts'

const loaders: Readonly<Record<string, () => Promise<Verb>>> = {
  start: async () => (await import('./start.ts')).startVerb,
  init: async () => (await import('./init.ts')).initVerb,
  serve: async () => (await import('./serve.ts')).serveVerb,
  enrol: async () => (await import('./enrol.ts')).enrolVerb,
  revoke: async () => (await import('./revoke.ts')).revokeVerb,
  purge: async () => (await import('./purge.ts')).purgeVerb,
  backup: async () => (await import('./backup.ts')).backupVerb,
  restore: async () => (await import('./restore.ts')).restoreVerb,
  migrate: async () => (await import('./migrate.ts')).migrateVerb,
  verify: async () => (await import('./verify.ts')).verifyVerb,
  import: async () => (await import('./import.ts')).importVerb,
  reader: async () => (await import('./reader.ts')).readerVerb,
  audit: async () => (await import('./audit.ts')).auditVerb,
  openapi: async () => (await import('./openapi.ts')).openapiVerb,
  recover: async () => (await import('./recover.ts')).recoverVerb,
  rate: async () => (await import('./rate.ts')).rateVerb,
  sample: async () => (await import('./sample.ts')).sampleVerb,
  tables: async () => (await import('./tables.ts')).tablesVerb,
  edition: async () => (await import('./edition.ts')).editionVerb,
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

export async function runCasebook(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || isHelp(name) || (name === 'help' && rest[0] === undefined)) {
    io.stdout(await describeVerbs())
    return name === undefined ? 2 : 0
  }
  const wanted = name === 'help' ? (rest[0] ?? '') : name
  const load = Object.hasOwn(loaders, wanted) ? loaders[wanted] : undefined
  if (load === undefined) {
    const names = Object.keys(loaders).join(', ')
    io.stderr(
      `casebook knows no ${JSON.stringify(wanted)}. It knows ${names}: see casebook --help.\n`,
    )
    return 2
  }
  const verb = await load()
  if (name === 'help' || rest.some(isHelp)) {
    io.stdout(verb.usage)
    return 0
  }
  return verb.run(rest, io)
}

async function describeVerbs(): Promise<string> {
  const verbs = await Promise.all(Object.values(loaders).map((load) => load()))
  const width = Math.max(...verbs.map(({ name }) => name.length)) + 2
  const lines = verbs.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)
  return ['casebook VERB [options]', '', ...lines, '', 'casebook VERB --help says more.', ''].join(
    '\n',
  )
}
