/**
 * The build: the app, its worker and its service worker, one origin, hashed
 * names. `dev` passes /api on to an endpoint on port 8080.
 */
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import packageJson from './package.json' with { type: 'json' }

/** Who judges what, and when: for those who lead. */
const isHandingOut =
  /session\/(appoint|allocation-wish|set-up-facts)|assessment\/appointment-clashes|domain\/sampling/

/** Taking in editions and changing to another: for those who lead. */
const isEditing =
  /edition\/(pack|change\/(describe|find-version))|session\/(kept-packs|read-pack|next-edition|preview-edition)/

/** What a person needs once unlocked; the start screen needs none of it. */
const isWork = (id: string): boolean =>
  /src\/(session|store|crypto|ops|domain\/edition|domain\/assessment)\/[^?]*\.ts$/.test(id) &&
  !/unlock-wait|session\/(lock|enrol|board|import|to-csv|examples|known-names|network-switch|history)|conflicts\/(read|settle)|(diff|weave)-texts|marker|vault-header|protocol|kdf|passphrase/.test(
    id,
  ) &&
  !isHandingOut.test(id) &&
  !isEditing.test(id)

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(process.env.CASEBOOK_VERSION ?? packageJson.version) },
  plugins: [
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
        maximumFileSizeToCacheInBytes: 1_000_000,
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
          groups: [
            { name: 'work', test: isWork },
            {
              name: 'history',
              test: /src\/ui\/history|session\/history|conflicts\/(read|settle)|diff-texts|weave-texts/,
            },
            {
              name: 'import',
              test: /src\/ui\/setup\/import|ui\/words\/import|session\/import|domain\/sampling\/import/,
            },
            {
              name: 'examples',
              test: /(domain\/(names|examples)|session\/(examples|known-names))[^?]*\.ts$/,
            },
            {
              name: 'setup',
              test: (id: string) =>
                /src\/ui\/setup|ui\/words\/(setup|allocation|appointments|editions)|lean-qr/.test(
                  id,
                ) ||
                isHandingOut.test(id) ||
                isEditing.test(id),
            },
            { name: 'lead', test: /src\/ui\/lead|ui\/words\/lead|domain\/rating|session\/board/ },
            { name: 'enrolment', test: /ui\/shell\/enrol|session\/enrol|ui\/words\/enrol/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  css: { lightningcss: { errorRecovery: true } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
