/**
 * What a verb of the command line is, and the world that it is given.
 *
 * A verb writes through `io` alone, so tests run it in process. It resolves to
 * the exit code: 0 done, 1 could not, 2 asked for wrongly.
 */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  readFile(path: string): Promise<Uint8Array>
  /** All of standard input, to its end. */
  readInput(): Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the command was given: relative paths start here. */
  readonly folder: string
  /** Aborted when the process is asked to stop. */
  readonly stopping: AbortSignal
  /** Runs node on a script of this project and resolves to its exit code; what it said is shown where it fails. */
  runNode(args: readonly string[], folder: string): Promise<number>
}

export interface Verb {
  readonly name: string
  readonly summary: string
  readonly usage: string
  run(args: string[], io: Io): Promise<number>
}
