/**
 * A power cut for real processes: what they synced is there, the rest is gone.
 * [HN1]
 *
 * Programs that start with `env` have a library preloaded that copies each file
 * below `root` at its fsync; `cut` puts those copies in the files' place. Where
 * there is no C compiler there are no power cuts, and that is said aloud.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PowerCut {
  /** For every process whose files are to be cut. */
  readonly env: Readonly<Record<string, string>>
  /** What lies below the root now counts as synced. Nothing may be running. */
  begin(): void
  /** The files are as of their last sync. The processes must be dead. */
  cut(): void
  dispose(): void
}

const SOURCE = join(import.meta.dirname, 'power-cut.c')

export const hasCompiler = (): boolean => spawnSync('gcc', ['--version']).status === 0

/** `root` is a folder; its real path, since the kernel names open files by it. */
export function createPowerCut(root: string): PowerCut {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-power-'))
  const library = join(folder, 'power-cut.so')
  execFileSync('gcc', ['-O2', '-Wall', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'])
  const shadow = join(folder, 'shadow')
  const copyOver = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    // Sockets and locks of a browser are links and pipes; only files are ever synced.
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
  return {
    env: { LD_PRELOAD: library, PC_ROOT: root, PC_SHADOW: shadow },
    begin: () => copyOver(root, shadow),
    cut() {
      for (const draft of globSync('**/*.power-cut', { cwd: shadow })) rmSync(join(shadow, draft))
      copyOver(shadow, root)
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}
