/**
 * `casebook tables`: an unpacked archive in, every table and figure of the report
 * out, by the tablet's own pure code.  [TB16 AR7]
 *
 * Prints JSON or nothing: with bad input standard output stays empty, every fault
 * has its line on standard error, and the exit code is 2. Where a manifest lies
 * beside the files they must be those that it lists, byte for byte, and its
 * choices hold. Writes no file.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ok } from '../../src/base/result.ts'
import type { ArchiveSource } from '../../src/domain/archive/archive-source.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { editionIds } from '../../src/domain/edition/editions.ts'
import { type Counting, countsUnder } from '../../src/domain/rating/count-cases.ts'
import { makeTables } from '../../src/domain/tables/make-tables.ts'
import { rateCases } from '../../src/domain/tables/rate-cases.ts'
import { tablesToJson } from '../../src/domain/tables/tables-to-json.ts'
import { faultToLine, type InputFault, quoteFound } from './input-fault.ts'
import { loadNamedEdition, type Read, refuse } from './load-named-edition.ts'
import { listUnknown, readArchiveFolder, readArchiveRows } from './read-archive.ts'
import type { Io, Verb } from './verb.ts'

const USAGE = `casebook tables DIRECTORY [options]

Prints every table and figure of the report as JSON, recomputed from an unpacked
archive: for each row the count n, of how many, and the percentage, for all cases
and for each kind of provider. A table is named by the report's number; where a
figure has the same number as a table it is named F and that number.

  DIRECTORY           cases.csv (case, caseType, providerType, officer, status and
                      the profile field ids), judgements.csv (case, keyQuestion,
                      judgement), prompts.csv (case, prompt, answer), factors.csv
                      (case, factor, linked, sufficient), officers.csv (officer,
                      providerType and the question ids), domain-one.csv
                      (standard, rating), panel.csv. Beside a manifest all must
                      be there; without one cases.csv alone must, and what cannot
                      be made without the others is said on standard error
  --edition ID        a bundled edition, or the path of an edition's JSON file
                      (default: edition.json of the directory, else
                      ${editionIds[0]})
  --count WHICH       finished or judged: which cases count (default: what the
                      manifest says, else judged: all)
  --least N           leaves out sub-groups of fewer than N (default: what the
                      manifest says, else 0: none)
  --help              this text

Faults go to standard error, one line each: file, row (the header is row 1),
column, what stood there, what was expected. Exit code 2 then, else 0.
`

export const tablesVerb: Verb = {
  name: 'tables',
  summary: 'prints the tables and figures of a report from an unpacked archive',
  usage: USAGE,
  async run(args, io) {
    const made = await tablesFromArgs(args, io)
    if (made.ok) {
      io.stdout(made.value)
      return 0
    }
    for (const fault of made.error.faults) io.stderr(faultToLine(fault))
    return 2
  },
}

interface Asked {
  readonly folder: string
  readonly edition: string | undefined
  readonly counting: Counting | undefined
  readonly least: number | undefined
}

async function tablesFromArgs(args: string[], io: Io): Promise<Read<string>> {
  const asked = parseAsked(args)
  if (!asked.ok) return asked
  const folder = await readArchiveFolder(asked.value.folder, io)
  if (!folder.ok) return folder
  const own = folder.value.hasEdition ? join(asked.value.folder, 'edition.json') : editionIds[0]
  const edition = await loadNamedEdition(asked.value.edition ?? own ?? '', io)
  if (!edition.ok) return edition
  const source = readArchiveRows(edition.value, folder.value)
  if (!source.ok) return source
  for (const line of listUnknown(folder.value)) io.stderr(line)
  const { manifest } = folder.value
  return ok(
    printTables(edition.value, source.value, {
      provider: manifest?.provider ?? '',
      counting: asked.value.counting ?? manifest?.counting ?? 'judged',
      least: asked.value.least ?? manifest?.least ?? 0,
    }),
  )
}

interface Choices {
  readonly provider: string
  readonly counting: Counting
  readonly least: number
}

function printTables(edition: Edition, source: ArchiveSource, choices: Choices): string {
  const { provider, counting, least } = choices
  const cases = source.cases.filter(countsUnder(counting))
  const types = new Set(source.cases.map(({ providerType }) => providerType))
  const [only] = types
  // A rating is that of one provider: cases of several kinds have none.
  const rated = only !== undefined && types.size === 1 ? [only] : []
  const inspections = rated.map(
    (providerType) => rateCases(edition, cases, { ...source, provider, providerType }).inspection,
  )
  const tables = makeTables(edition, { cases, officers: source.officers, inspections }, { least })
  return tablesToJson(tables, { editionId: edition.id, counting, least })
}

function parseAsked(args: string[]): Read<Asked> {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { edition: text, count: text, least: text },
    })
    const [folder = '', ...more] = positionals
    const { count, least = '', edition } = values
    const counting = count === 'finished' || count === 'judged' ? count : undefined
    const faults = [
      ...(folder === '' || more.length > 0
        ? [faultOf('casebook tables', positionals.join(' '), 'the path of one directory')]
        : []),
      ...(count !== undefined && counting === undefined
        ? [faultOf('--count', count, 'finished or judged')]
        : []),
      ...(/^\d{0,6}$/.test(least) ? [] : [faultOf('--least', least, 'a whole number from 0')]),
    ]
    if (faults.length > 0) return refuse(...faults)
    return ok({ folder, edition, counting, least: least === '' ? undefined : Number(least) })
  } catch (error) {
    // Only the first sentence: the rest tells how to pass a dash as a word.
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return refuse(faultOf('casebook tables', said, 'options as in --help'))
  }
}

const faultOf = (file: string, found: string, expected: string): InputFault => ({
  file,
  found: quoteFound(found),
  expected,
})
