/**
 * Exchanges that are cut at chosen bytes, one after another, each tried again
 * without a cut and then compared.  [HN2]
 */
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
  /** One byte in so many, in both directions, from `first` on. */
  readonly every: number
  readonly first: number
  /** False for a tablet that never tries again: the mutant that must be found. */
  readonly triesAgain?: boolean
}

export async function sweepCuts({ call, every, first, triesAgain }: Sweep): Promise<SweepCount> {
  const world = await createCutExchange()
  const faults: string[] = []
  let [cuts, done] = [0, 0]
  try {
    await world.keep(ENVELOPES)
    const pushed = await world.push()
    const whole = call === 'push' ? pushed : await world.pull()
    faults.push(...(await world.findFaults('endpoint')))
    for (const cut of cutsOf(whole, every, first)) {
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

const cutsOf = (whole: Exchange, every: number, first: number): Cut[] =>
  DIRECTIONS.flatMap((direction) =>
    Array.from({ length: Math.ceil((whole[direction] - first) / every) }, (_, at) => ({
      direction,
      bytes: first + at * every,
    })),
  )
