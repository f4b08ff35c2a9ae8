/**
 * `casebook sample`: a population in, its sample out, by the tablet's own pure
 * code.  [CL20 CL22 CL23 CL24 CL25]
 *
 * Anyone can repeat a draw outside Casebook with it, to the last case. Prints
 * the whole draw as JSON or nothing: with bad input standard output stays empty,
 * every fault has its line on standard error, and the exit code is 2. Writes no
 * file.
 */
import { parseArgs } from 'node:util'
import { ok } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { DEFAULT_EDITION_ID } from '../../src/domain/edition/editions.ts'
import { type Draw, makeDraw } from '../../src/domain/sampling/draw.ts'
import type { EligibleCase } from '../../src/domain/sampling/population.ts'
import { makeSampleSize } from '../../src/domain/sampling/sample-size.ts'
import { isSeed } from '../../src/domain/sampling/shuffle.ts'
import { faultToLine, type InputFault, quoteFound } from './input-fault.ts'
import { joinDashed } from './join-dashed.ts'
import {
  type FileIo,
  loadNamedEdition,
  type Read,
  readBytes,
  refuse,
} from './load-named-edition.ts'
import { readPopulation } from './read-population.ts'

export interface SampleIo extends FileIo {
  stdout(text: string): void
  stderr(text: string): void
}

const USAGE = `casebook sample POPULATION.csv --case-type ID --seed N [options]

Draws a proportionate stratified sample and prints it as JSON: for each stratum
its sampled cases and its reserve, in the order in which they were drawn.

  POPULATION.csv      a column case, one for each field of the strata by its id,
                      and if you like officer, office and further fields of the
                      edition; empty is not known; other columns are not read
  --case-type ID      a case type of the edition, as case-supervision
  --seed N            a whole number from 0 to ${Number.MAX_SAFE_INTEGER}
  --size N            cases to draw (default: the edition's formula); more than
                      there are takes all
  --edition ID        a bundled edition, or the path of an edition's JSON file
                      (default ${DEFAULT_EDITION_ID})
  --help              this text

The same cases, seed and size give the same sample on any machine, whatever the
order of the rows. How is written down in src/domain/sampling: draw.ts, strata.ts,
share-out.ts, shuffle.ts and population-text.ts (the digest).

Faults go to standard error, one line each: file, row (the header is row 1),
column, what stood there, what was expected. Exit code 2 then, else 0.
`

export const sampleVerb = {
  name: 'sample',
  summary: 'draws a sample from a CSV of eligible cases, repeatably',
  usage: USAGE,
  async run(args: string[], io: SampleIo): Promise<number> {
    const drawn = await sampleFromArgs(args, io)
    if (drawn.ok) {
      io.stdout(drawn.value)
      return 0
    }
    for (const fault of drawn.error.faults) io.stderr(faultToLine(fault))
    return 2
  },
}

async function sampleFromArgs(args: string[], io: SampleIo): Promise<Read<string>> {
  const options = parseOptions(args)
  if (!options.ok) return options
  const { values, positionals } = options.value
  if (values.help) return ok(USAGE)
  const loaded = await loadNamedEdition(values.edition ?? DEFAULT_EDITION_ID, io)
  if (!loaded.ok) return loaded
  const edition = loaded.value
  const [file = '', ...more] = positionals
  const caseType = values['case-type'] ?? ''
  const faults = [
    ...faultsOfFiles(file, more),
    ...faultsOfCaseType(edition, caseType),
    ...faultsOfNumber('--seed', values.seed ?? '', 0),
    ...(values.size === undefined ? [] : faultsOfNumber('--size', values.size, 1)),
  ]
  if (faults.length > 0) return refuse(...faults)
  const bytes = await readBytes(io, file)
  if (!bytes.ok) return bytes
  const population = readPopulation({ edition, caseType, file, bytes: bytes.value })
  if (!population.ok) return refuse(...population.error.faults)
  const size =
    values.size === undefined
      ? makeSampleSize(edition.sampling, population.value.cases.length).size
      : Number(values.size)
  const draw = makeDraw(edition, population.value, { seed: Number(values.seed), size })
  return ok(`${JSON.stringify(drawToJson(draw), null, 2)}\n`)
}

const namesOf = (cases: readonly EligibleCase[]) => cases.map(({ reference }) => reference)

const drawToJson = ({ populationSize, sampleSize, strata, seed, digest }: Draw) => ({
  populationSize,
  sampleSize,
  strata: strata.map(({ key, population, sample, cases, reserve }) => ({
    key,
    population,
    sample,
    cases: namesOf(cases),
    reserve: namesOf(reserve),
  })),
  seed,
  digest,
})

function parseOptions(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return ok(
      parseArgs({
        args: joinDashed(args, isBadNumber),
        allowPositionals: true,
        options: {
          'case-type': text,
          seed: text,
          size: text,
          edition: text,
          help: { type: 'boolean', short: 'h' },
        },
      }),
    )
  } catch (error) {
    // Only the first sentence: the rest tells how to pass a dash as a word.
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return refuse({
      file: 'casebook sample',
      found: quoteFound(said),
      expected: 'options as in --help',
    })
  }
}

/** "--seed -1" is a bad number and not a puzzle about dashes. */
const isBadNumber = (option: string, word: string): boolean =>
  (option === 'seed' || option === 'size') && /^-\d/.test(word)

const faultsOfFiles = (file: string, more: readonly string[]): readonly InputFault[] => [
  ...(file === ''
    ? [{ file: 'casebook sample', found: 'nothing', expected: 'the path of a CSV file of cases' }]
    : []),
  ...more.map((path) => ({
    file: 'casebook sample',
    found: quoteFound(path),
    expected: 'one file of cases',
  })),
]

function faultsOfCaseType(edition: Edition, caseType: string): readonly InputFault[] {
  const known = edition.caseTypes.map(({ id }) => id)
  if (known.includes(caseType)) return []
  return [{ file: '--case-type', found: quoteFound(caseType), expected: known.join(' or ') }]
}

function faultsOfNumber(option: string, text: string, least: number): readonly InputFault[] {
  const isNumber = /^\d+$/.test(text) && isSeed(Number(text)) && Number(text) >= least
  if (isNumber) return []
  const expected = `a whole number from ${least} to ${Number.MAX_SAFE_INTEGER}`
  return [{ file: option, found: quoteFound(text), expected }]
}
