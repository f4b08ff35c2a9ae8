/**
 * Exchanges that are cut at chosen bytes, one after another, each tried again
 * without a cut and then compared.  [HN2 HN5]
 */
import { makePrng } from '../fixtures/prng.ts'
import { type Cut, createCutExchange, type Exchange } from './cut-exchange.ts'

export interface SweepCount {
  /** Cuts that the network really made. */
  readonly cuts: number
  /** Cut exchanges that the tablet took for done: their answer was whole already. */
  readonly done: number
  readonly faults: readonly string[]
}

export type Call = 'push' | 'pull'
const ENVELOPES = 3
const DIRECTIONS = ['up', 'down'] as const

export interface Sweep {
  readonly call: Call
  /** Which of all bytes, in both directions, it is cut at. */
  readonly pick: (all: readonly Cut[]) => readonly Cut[]
  /** False for a tablet that never tries again: the mutant that must be found. */
  readonly triesAgain?: boolean
}

export async function sweepCuts({ call, pick, triesAgain }: Sweep): Promise<SweepCount> {
  const world = await createCutExchange()
  const faults: string[] = []
  let [cuts, done] = [0, 0]
  try {
    await world.keep(ENVELOPES)
    const pushed = await world.push()
    const whole = call === 'push' ? pushed : await world.pull()
    faults.push(...(await world.findFaults('endpoint')))
    for (const cut of pick(cutsOf(whole))) {
      if (call === 'push') await world.keep(ENVELOPES)
      else await world.forget()
      const broken = await world[call](cut)
      cuts += broken.hasCut ? 1 : 0
      done += broken.hasCut && broken.isDone ? 1 : 0
      const again = triesAgain === false ? broken : await world[call]()
      if (!again.isDone) faults.push(`${call} at ${cut.direction} ${cut.bytes}: does not resume`)
      const found = await world.findFaults(call === 'push' ? 'endpoint' : 'reader')
      faults.push(...found.map((fault) => `${call} at ${cut.direction} ${cut.bytes}: ${fault}`))
    }
  } finally {
    await world.close()
  }
  return { cuts, done, faults }
}

const cutsOf = (whole: Exchange): Cut[] =>
  DIRECTIONS.flatMap((direction) =>
    Array.from({ length: whole[direction] }, (_, bytes) => ({ direction, bytes })),
  )

/** So many cuts by the seed, in the order in which the bytes go. */
export const drawCuts =
  (seed: number, count: number): Sweep['pick'] =>
  (all) => {
    const drawn = new Set(makePrng(seed).shuffle(all).slice(0, count))
    return all.filter((cut) => drawn.has(cut))
  }
