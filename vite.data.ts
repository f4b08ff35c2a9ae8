/**
 * Packs the data that the app carries (editions, guidance, names, national figures)
 * into the build: deflated, as letters in a file of its own that unpacks itself when
 * it is first asked for. A third of the bytes that every tablet keeps for it.
 *
 * Only in the build: tests, the command line and `npm run dev` read the files as
 * they are.
 */
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import type { Plugin } from 'vite'

const DATA = /\/src\/domain\/.*\.json$/

/** Not `.json`: whatever is named so, the build would parse once more. */
const PACKED = '.packed'

export function packData(): Plugin {
  return {
    name: 'pack-data',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // What is imported at once stays as it is: nobody waits for it.
      if (!source.endsWith('.json') || options.kind !== 'dynamic-import') return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found && DATA.test(found.id) ? `${found.id}${PACKED}` : null
    },
    load(id) {
      if (!id.endsWith(PACKED)) return null
      const file = id.slice(0, -PACKED.length)
      this.addWatchFile(file)
      return { code: toModule(readFileSync(file, 'utf8')), moduleType: 'js' }
    },
  }
}

/**
 * Who imports it waits for `then`, as for any promise, and is given what the JSON
 * module would have been. Not by an `await` of the module itself: with one of those
 * the build makes a file more for each place that is imported later.
 */
function toModule(json: string): string {
  const letters = deflateRawSync(JSON.stringify(JSON.parse(json)), { level: 9 }).toString('base64')
  return `const bytes = Uint8Array.from(atob('${letters}'), (letter) => letter.charCodeAt(0))
const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
const data = new Response(plain).json().then((json) => ({ default: json }))
export const then = data.then.bind(data)`
}
