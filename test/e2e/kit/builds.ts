/**
 * Other builds of the app: another version, or one with a module exchanged for a
 * broken one. Built as the product is, into a folder of their own.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')

export interface BuildOptions {
  readonly version?: string
  /** Ending of a module's path, and the file that stands in for it. */
  readonly exchange?: { readonly module: string; readonly by: string }
}

export async function buildApp({ version, exchange }: BuildOptions): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'casebook-build-'))
  const before = process.env.CASEBOOK_VERSION
  if (version !== undefined) process.env.CASEBOOK_VERSION = version
  try {
    await build({
      root: ROOT,
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
      plugins: exchange ? [exchangeModule(exchange)] : [],
    })
  } finally {
    if (before === undefined) delete process.env.CASEBOOK_VERSION
    else process.env.CASEBOOK_VERSION = before
  }
  return outDir
}

function exchangeModule({ module, by }: NonNullable<BuildOptions['exchange']>): Plugin {
  return {
    name: 'exchange-module',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer?.includes('/mutants/')) return undefined
      const resolved = await this.resolve(source, importer, { skipSelf: true })
      return resolved?.id.endsWith(module) ? resolve(import.meta.dirname, '..', by) : undefined
    },
  }
}
