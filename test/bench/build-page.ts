/** Builds the bench page from the product's own sources, as the product is built. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'casebook-bench-page-'))
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'warn',
    define: { __APP_VERSION__: '"bench"' },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  return outDir
}
