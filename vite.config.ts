/**
 * The build: the app, its worker and its service worker, one origin, hashed
 * names. `dev` passes /api on to an endpoint on port 8080.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import packageJson from './package.json' with { type: 'json' }
import { refuseCircles } from './vite.circles.ts'
import { packData } from './vite.data.ts'
import { READER_FILE, readerPage } from './vite.reader.ts'

/**
 * Which file a module lies in: few files, since each one is a line that a weak
 * network can break on install. `base` is all that the start screen needs, as the
 * imports tell; `work` is what everybody unlocked needs; then one for each kind of
 * work. In layers: none needs one that is named before it, since of two files that
 * need each other one would run first and break (`vite.circles.ts` ends such a build).
 */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'enrolment',
    /ui\/shell\/(enrol|forgotten|way-in)\/(?!Fingerprint)|session\/(enrol|change-passphrase|passkeys\/keep)|ui\/words\/(enrol|way-in)/,
  ],
  [
    'report',
    /ui\/report\/|ui\/words\/report(?!-link)|session\/report\/|domain\/(tables|archive)\/(?!national-)|\/fflate\//,
  ],
  [
    'setup',
    /ui\/setup\/|ui\/words\/(setup|allocation|appointments|editions|samples|import|people)|lean-qr|pure-rand|session\/(read-csv|appoint|allocation-wish|set-up-facts|import\/|kept-packs|read-pack|next-edition|preview-edition|draw-sample|replace-case|choose-mark|members|population)|domain\/(sampling\/(?!marks)|assessment\/appointment-clashes|edition\/(pack\/|change\/(describe|find-version)))/,
  ],
  [
    'lead',
    /ui\/lead\/|ui\/words\/(lead|board|panel|evidence)|domain\/(rating|panel|evidence)\/|session\/(board|panel|evidence|officer-shares|ratings-table)/,
  ],
  ['history', /ui\/history\/|session\/history\/|session\/conflicts\/settle|(diff|weave)-texts/],
  [
    'sync',
    /ui\/shell\/(sync|ready|loss|copies|diagnostics)\/|ui\/words\/(sync|ready|losses|copies|diagnostics)|session\/(rehearse|readiness|mend-loss|copies\/)|ops\/copy\/|store\/journal\/(put|compare)/,
  ],
  ['search', /ui\/search\/|ui\/words\/search|session\/search\//],
  ['assess', /ui\/assess\/|ui\/words\/(assess|guidance|examples|history)/],
  // What a test's broken build exchanges lies where the part lay that it stands for.
  [
    'work',
    /src\/(base|domain|ops|crypto|store|session|ui)\/|\/(dexie|@noble|@hpke)\/|\/e2e\/mutants\//,
  ],
]

/** Alone in a file of its own: fetched when it is asked for. */
const ALONE =
  /worker|editions\/[^/]*\.json|words\/eff-large|names\/name-lists|domain\/tables\/national-|src\/main\.tsx/

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Whether the page's own script needs it before anything is shown. */
function isOfStart(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (id.endsWith('src/main.tsx')) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = graph.getModuleInfo(id)?.importers ?? []
  return importers.some((by) => isOfStart(by, graph, seen))
}

function chunkOf(id: string, graph: Graph): string | null {
  if (ALONE.test(id) || id.endsWith('.scss')) return null
  if (isOfStart(id, graph)) return 'base'
  return CHUNKS.find(([, modules]) => modules.test(id))?.[0] ?? null
}

/**
 * The digest of each file, as Subresource Integrity: on install the browser itself
 * refuses a file that was changed, cut, or exchanged for a login page, and the old
 * version stays.
 */
function addDigest<T extends { readonly url: string }>(entry: T): T & { integrity: string } {
  const digest = createHash('sha256').update(readFileSync(join(OUT.folder, entry.url)))
  return { ...entry, integrity: `sha256-${digest.digest('base64')}` }
}

/** Where this build is written to; a test builds into folders of its own. */
const OUT = { folder: 'dist' }
const noteFolder: Plugin = {
  name: 'note-folder',
  configResolved({ root, build }) {
    OUT.folder = resolve(root, build.outDir)
  },
}

const define = {
  __APP_VERSION__: JSON.stringify(process.env.CASEBOOK_VERSION ?? packageJson.version),
}

const config: UserConfig = {
  define,
  plugins: [
    noteFolder,
    readerPage(define),
    packData(),
    refuseCircles(),
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      // Our own registration: the page asks before a new version takes over.
      injectRegister: false,
      registerType: 'prompt',
      manifestFilename: 'casebook.webmanifest',
      manifest: {
        id: '/',
        name: 'Casebook',
        short_name: 'Casebook',
        description: 'Judge cases without a network. Kept on this tablet, sealed.',
        lang: 'en-GB',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#ffffff',
        theme_color: '#0b0c0c',
        categories: ['productivity', 'government'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icons/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest,wasm}'],
        globIgnores: [READER_FILE],
        maximumFileSizeToCacheInBytes: 1_000_000,
        manifestTransforms: [async (entries) => ({ manifest: entries.map(addDigest) })],
      },
    }),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files: each one is a line that a weak network can break on install.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkOf }],
        },
      },
    },
  },
  // For browsers of today: smaller, and no wrapper for a module system that is not here.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  worker: { format: 'es' },
  css: { lightningcss: { errorRecovery: true } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
}

export default defineConfig(({ command }) => {
  // One build for everybody: whatever the shell is set to, this is what tablets get.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return config
})
