/**
 * `casebook edition`: checks a pack file, shows its schema, and turns it from JSON
 * to the CSV form and back.  [EP15 EP16]
 *
 * The same door as on the tablet. Prints the result or nothing: with a fault
 * standard output stays empty, every fault has its line on standard error, and
 * the exit code is 2. Writes no file.
 */
import Papa from 'papaparse'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { checkJsonPack } from '../../src/domain/edition/pack/check-json-pack.ts'
import { ROW_KINDS, rowsToCsv } from '../../src/domain/edition/pack/csv-form.ts'
import { editionToRows } from '../../src/domain/edition/pack/edition-to-rows.ts'
import { makeEditionSchema } from '../../src/domain/edition/pack/make-json-schema.ts'
import { type BadPack, badPack, type PackFault } from '../../src/domain/edition/pack/pack-fault.ts'
import { rowsToEdition } from '../../src/domain/edition/pack/rows-to-edition.ts'
import { spellOut } from './input-fault.ts'
import type { Io, Verb } from './verb.ts'

const USAGE = `casebook edition check FILE     checks a pack and says what it holds
casebook edition csv FILE       prints the pack as the CSV form
casebook edition json FILE      prints the pack as JSON
casebook edition schema         prints the JSON Schema of packs

FILE is JSON, or the CSV form: one row for one thing, UTF-8, these columns:
what, id, of, text, short, kind, list, when, wording, aspect, note.
What a row is about stands in its first column:
${describeRows()}

Rules that the form leaves out have a default; the defaults stand in
src/domain/edition/pack/edition-defaults.json.

Faults go to standard error, one line each: the file, the line of a JSON file
or the row and column of the form, what is wrong. Exit code 2 then, else 0.
`

type Reading = Result<Edition, { readonly kind: string; readonly lines: readonly string[] }>

export const editionVerb: Verb = {
  name: 'edition',
  summary: 'checks a pack of an edition, and turns it from JSON to CSV and back',
  usage: USAGE,
  async run(args, io) {
    const [act = '', file, ...more] = args
    if (act === 'schema' && file === undefined) {
      io.stdout(toJson(makeEditionSchema()))
      return 0
    }
    const print = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
    if (!print || file === undefined || more.length > 0) {
      io.stderr('casebook edition takes check, csv or json and one file, or schema: see --help.\n')
      return 2
    }
    const read = await readFile(io, file)
    if (read.ok) {
      io.stdout(print(read.value))
      return 0
    }
    for (const line of read.error.lines) io.stderr(`${spellOut(line)}\n`)
    return 2
  },
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const ACTS: Readonly<Record<string, (edition: Edition) => string>> = {
  check: (edition) => `${describe(edition)}\n`,
  csv: (edition) => rowsToCsv(editionToRows(edition)),
  json: toJson,
}

function describe({ id, title, domains, caseTypes, profile, follows }: Edition): string {
  const questions = domains.flatMap(({ standards }) => standards).flatMap((one) => one.keyQuestions)
  const prompts = questions.flatMap((one) => one.prompts)
  const after = follows ? `, follows ${follows.edition}` : ''
  const counts = [
    `${caseTypes.length} kinds of case`,
    `${questions.length} key questions`,
    `${prompts.length} prompts`,
    `${Object.keys(profile).length} profile fields`,
  ]
  return `${id}: ${title}: ${counts.join(', ')}${after}. No fault.`
}

async function readFile(io: Io, file: string): Promise<Reading> {
  const refuse = (message: string) => err({ kind: 'bad-pack', lines: [`${file}: ${message}`] })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await io.readFile(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isBytes = code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    return refuse(isBytes ? 'not text in UTF-8' : `nothing that can be read (${code})`)
  }
  const isJson = /^\s*[[{]/.test(text)
  const read = isJson ? checkJsonPack(text) : readForm(text)
  if (read.ok) return ok(read.value)
  const lines = read.error.faults.map((fault) => faultToLine(file, fault, isJson))
  return err({ kind: 'bad-pack', lines })
}

function readForm(text: string): Result<Edition, BadPack> {
  const { data, errors } = Papa.parse<string[]>(text)
  const torn = errors.find(({ type }) => type === 'Quotes')
  if (!torn) return rowsToEdition(data)
  const line = (torn.row ?? 0) + 1
  return badPack([{ line, column: '', path: '', message: 'a quotation mark is never closed' }])
}

function faultToLine(
  file: string,
  { line, column, path, message }: PackFault,
  isJson: boolean,
): string {
  const place = isJson ? `line ${line}` : `row ${line}${column && `, column ${column}`}`
  return `${file}: ${place}: ${path && `${path}: `}${message}`
}

function describeRows(): string {
  return Object.entries(ROW_KINDS)
    .map(([what, columns]) => {
      const named = Object.entries(columns).map(([column, meaning]) => `${column}: ${meaning}`)
      return `  ${what.padEnd(17)}${named.join(`\n${' '.repeat(19)}`)}`
    })
    .join('\n')
}
