/**
 * `casebook rate`: judgements in, ratings out, by the tablet's own pure code.
 * [CL1 CL2 CL5 CL6 CL7]
 *
 * Anyone can repeat a rating outside Casebook with it. Prints the whole result
 * as JSON or nothing: with bad input standard output stays empty, every fault
 * has its line on standard error, and the exit code is 2. Writes no file.
 */
import { parseArgs } from 'node:util'
import { ok, type Result } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { DEFAULT_EDITION_ID } from '../../src/domain/edition/editions.ts'
import type { Rounding } from '../../src/domain/edition/rules.ts'
import { rateInspection } from '../../src/domain/rating/rate.ts'
import { tallyJudgements } from '../../src/domain/rating/tally.ts'
import { faultToLine, type InputFault, quoteFound } from './input-fault.ts'
import { loadNamedEdition, type Read as Rated, readBytes, refuse } from './load-named-edition.ts'
import { readDomainOne, readJudgements } from './read-judgements.ts'

export interface RateIo {
  stdout(text: string): void
  stderr(text: string): void
  readFile(path: string): Promise<Uint8Array>
}

const USAGE = `casebook rate JUDGEMENTS.csv --provider TYPE [options]

Rates an inspection from its judgements and prints the result as JSON.

  JUDGEMENTS.csv      columns case, keyQuestion, judgement
                      (yes, no, not-applicable; empty is missing)
  --provider TYPE     the edition's provider type: nps or crc
  --domain-one FILE   columns standard, rating (a level, NR or empty);
                      without it there is no overall rating
  --edition ID        a bundled edition, or the path of an edition's JSON file
                      (default ${DEFAULT_EDITION_ID})
  --rounding RULE     exact or half-up-to-integer (default: the edition's)
  --help              this text

Faults go to standard error, one line each: file, row (the header is row 1),
column, what stood there, what was expected. Exit code 2 then, else 0.
`

export const rateVerb = {
  name: 'rate',
  summary: 'rates an inspection from a CSV of judgements',
  usage: USAGE,
  async run(args: string[], io: RateIo): Promise<number> {
    const rated = await rateFromArgs(args, io)
    if (rated.ok) {
      io.stdout(rated.value)
      return 0
    }
    for (const fault of rated.error.faults) io.stderr(faultToLine(fault))
    return 2
  },
}

async function rateFromArgs(args: string[], io: RateIo): Promise<Rated<string>> {
  const options = parseOptions(args)
  if (!options.ok) return options
  const { values, positionals } = options.value
  if (values.help) return ok(USAGE)
  const loaded = await loadNamedEdition(values.edition ?? DEFAULT_EDITION_ID, io)
  if (!loaded.ok) return loaded
  const edition = loaded.value
  const [file = '', ...more] = positionals
  const providerType = values.provider ?? ''
  const rounding = values.rounding ?? edition.rating.rounding.default
  const faults = faultsOfOptions(edition, { file, more, providerType, rounding })
  if (faults.length > 0 || !isRounding(edition, rounding)) return refuse(...faults)
  const judgements = await readWith(io, file, (bytes) =>
    readJudgements({ edition, providerType, file, bytes }),
  )
  const domainOne = await readOptional(io, values['domain-one'], (path, bytes) =>
    readDomainOne({ edition, providerType, file: path, bytes }),
  )
  if (!judgements.ok || !domainOne.ok) {
    const both = [judgements, domainOne].flatMap((read) => (read.ok ? [] : read.error.faults))
    return refuse(...both)
  }
  const tally = tallyJudgements(judgements.value)
  const rating = rateInspection(edition, providerType, tally, domainOne.value ?? {}, rounding)
  return ok(`${JSON.stringify(rating, null, 2)}\n`)
}

function parseOptions(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return ok(
      parseArgs({
        args,
        allowPositionals: true,
        options: {
          provider: text,
          'domain-one': text,
          edition: text,
          rounding: text,
          help: { type: 'boolean', short: 'h' },
        },
      }),
    )
  } catch (error) {
    // Only the first sentence: the rest tells how to pass a dash as a word.
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return refuse({
      file: 'casebook rate',
      found: quoteFound(said),
      expected: 'options as in --help',
    })
  }
}

const isRounding = (edition: Edition, rounding: string): rounding is Rounding =>
  roundings(edition).some((one) => one === rounding)

const roundings = (edition: Edition): readonly string[] => [
  edition.rating.rounding.default,
  ...edition.rating.rounding.alternatives,
]

function faultsOfOptions(
  edition: Edition,
  given: { file: string; more: readonly string[]; providerType: string; rounding: string },
): readonly InputFault[] {
  const { file, more, providerType, rounding } = given
  const types = Object.keys(edition.providerTypes)
  const fault = (named: string, found: string, expected: string) => [
    { file: named, found: quoteFound(found), expected },
  ]
  return [
    ...(file === '' ? fault('casebook rate', '', 'the path of a CSV file of judgements') : []),
    ...more.flatMap((path) => fault('casebook rate', path, 'one file of judgements')),
    ...(types.includes(providerType) ? [] : fault('--provider', providerType, types.join(' or '))),
    ...(isRounding(edition, rounding)
      ? []
      : fault('--rounding', rounding, roundings(edition).join(' or '))),
  ]
}

type Read<T> = Result<T, { readonly kind: string; readonly faults: readonly InputFault[] }>

async function readWith<T>(
  io: RateIo,
  file: string,
  parse: (bytes: Uint8Array) => Read<T>,
): Promise<Read<T>> {
  const bytes = await readBytes(io, file)
  return bytes.ok ? parse(bytes.value) : bytes
}

async function readOptional<T>(
  io: RateIo,
  file: string | undefined,
  parse: (file: string, bytes: Uint8Array) => Read<T>,
): Promise<Read<T | undefined>> {
  return file === undefined ? ok(undefined) : readWith(io, file, (bytes) => parse(file, bytes))
}
