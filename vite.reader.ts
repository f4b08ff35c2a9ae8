/**
 * Builds the page that opens a copy, as one HTML file: script and style inside,
 * nothing fetched, so that it works from a disk without a network.
 *
 * Its own policy lets that one script and that one style run, by their hashes,
 * and no connection at all. Not among the files that tablets keep offline: it is
 * needed once, by the office, and would cost every tablet its size.
 */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { build, type Plugin } from 'vite'

export const READER_FILE = 'reader.html'

export function readerPage(define: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'reader-page',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: READER_FILE, source: await makeReader(define) })
    },
  }
}

async function makeReader(define: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    css: { lightningcss: { errorRecovery: true } },
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'src/reader/main.tsx'),
        treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/dexie/') },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []))
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  const style = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  if (script.length !== 1 || style.length !== 1) throw new Error('the reader is one file of each')
  return makePage(script[0] ?? '', style[0] ?? '')
}

function makePage(code: string, style: string): string {
  // The one text that would end the script before its end.
  const script = code.trim().replaceAll('</script', '<\\/script')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Casebook</title>
<style>${style}</style>
<div id="app"></div>
<script>${script}</script>
</html>
`
}

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
