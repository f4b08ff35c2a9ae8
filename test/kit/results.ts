/**
 * What a run has found, written where the page of all results is made from.
 * [HN6]
 *
 * Nothing is written unless CASEBOOK_RESULTS is set: an everyday test leaves the
 * working copy as it was. Runs add up, those of one process in one line; a file is
 * one row of RELIABILITY.md.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { findChromium } from './chromium.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const run = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  trials: count,
  failures: count,
  /** What it takes to draw the same trials again; empty where nothing was drawn. */
  seed: v.string(),
  engines: v.array(v.string()),
})
const runs = v.array(run)
export type Run = v.InferOutput<typeof run>

export interface Found {
  readonly trials: number
  readonly failures: number
  readonly seed?: string
}

const FOLDER = join(import.meta.dirname, '..', 'results')
const pathOf = (id: string): string => join(FOLDER, `${id}.json`)
const ofThisProcess = new Map<string, { readonly before: readonly Run[]; own: Run }>()

export const readRuns = (id: string): readonly Run[] =>
  existsSync(pathOf(id)) ? v.parse(runs, JSON.parse(readFileSync(pathOf(id), 'utf8'))) : []

export function keepResult(id: string, { trials, failures, seed = '' }: Found): void {
  if (!process.env.CASEBOOK_RESULTS) return
  const known = ofThisProcess.get(id) ?? { before: readRuns(id), own: makeRun(id, seed) }
  const { before, own } = known
  known.own = { ...own, trials: own.trials + trials, failures: own.failures + failures }
  ofThisProcess.set(id, known)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(pathOf(id), `${JSON.stringify([...before, known.own], null, 2)}\n`)
}

/** Trials that end at the first that fails, by throwing. */
export async function keepTrials(
  id: string,
  found: Omit<Found, 'failures'>,
  play: () => Promise<void>,
): Promise<void> {
  try {
    await play()
  } catch (failed) {
    keepResult(id, { ...found, failures: 1 })
    throw failed
  }
  keepResult(id, { ...found, failures: 0 })
}

const makeRun = (id: string, seed: string): Run => ({
  day: new Date().toISOString().slice(0, 10),
  trials: 0,
  failures: 0,
  seed,
  engines: readEngines(id),
})

/** What had a browser in it; all others had Node alone. */
const HAS_BROWSER = /-tablet$|^mutants$/

function readEngines(id: string): string[] {
  const { node, sqlite } = process.versions
  const own = [`Node ${node}`, `SQLite ${sqlite}`, `${platform()} ${arch()}`]
  const chromium = HAS_BROWSER.test(id) ? findChromium() : undefined
  if (!chromium) return own
  const said = execFileSync(chromium, ['--version'], { encoding: 'utf8' })
  return [/Chrom(?:e|ium) [\d.]+/.exec(said)?.[0] ?? said.trim(), ...own]
}
