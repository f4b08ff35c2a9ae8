/**
 * Safety nets and the mutants that must fall into them: a safety test counts
 * only if a deliberately broken build fails it.
 *
 * A net is a check that takes the implementation as its argument. It must hold
 * for the real one and must be broken, by its own assertion and not by an
 * accident, for every mutant.
 */

export interface SafetyNet<Impl> {
  /** The rule of SPEC.md that it proves. */
  readonly rule: string
  readonly promise: string
  readonly real: Impl
  readonly mutants: Readonly<Record<string, Impl>>
  /** Rejects with an assertion where the promise is broken. */
  readonly hold: (impl: Impl) => Promise<void>
}

export interface Net {
  readonly rule: string
  readonly promise: string
  readonly holds: () => Promise<void>
  /** What became of each mutant: 'caught', or why not. */
  readonly mutants: readonly (readonly [name: string, play: () => Promise<string>])[]
}

export const makeNet = <Impl>({ rule, promise, real, mutants, hold }: SafetyNet<Impl>): Net => ({
  rule,
  promise,
  holds: () => hold(real),
  mutants: Object.entries(mutants).map(([name, mutant]) => [name, () => playMutant(hold, mutant)]),
})

async function playMutant<Impl>(hold: (impl: Impl) => Promise<void>, mutant: Impl) {
  try {
    await hold(mutant)
    return 'not caught'
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    // A mutant that merely crashes proves nothing about the net.
    return name === 'AssertionError' ? 'caught' : `crashed: ${String(error)}`
  }
}
