/**
 * The other engines, each as Debian ships it, with a profile on disk: WebKitGTK
 * under WebKitWebDriver on a screen of its own (it has no headless mode), Firefox
 * ESR headless by BiDi. Where one is not installed, what is missing is named.
 */
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ENGINE_FILES, findMissing } from '../../kit/other-engines.ts'
import { killTree, startProcess } from '../../kit/process-tree.ts'
import type { Steered } from '../../kit/steered.ts'
import { startWebBiDi } from '../../kit/web-bidi.ts'
import { startWebDriver } from '../../kit/web-driver.ts'
import type { Feature } from './features.ts'

export interface RunningEngine {
  readonly page: Steered
  /** SIGKILL to every process of it, all at once. */
  kill(): Promise<void>
}

export interface Engine {
  readonly name: string
  /** What it takes and is not here. */
  readonly missing: readonly string[]
  /** Of what is asked in `features.ts`: what it has not. */
  readonly lacks: readonly Feature[]
  /** What the app says of its second copy there, and whether there is one. */
  readonly secondCopy: RegExp
  readonly hasSecondCopy: boolean
  /** Where its databases lie in the profile, as in `globSync`. */
  readonly databases: string
  start(profile: string): Promise<RunningEngine>
}

const { webkit, firefox } = ENGINE_FILES
const WINDOW = join(import.meta.dirname, 'webkit-window.py')

/** On in Safari, off in Debian's WebKitGTK. */
const SAFARI_STORAGE = ['StorageAPI', 'StorageAPIEstimate', 'FileSystem', 'AccessHandle']

const LACKS_WEBKIT: readonly Feature[] = [
  ...(['CSS field-sizing', 'passkeys', 'passkeys that seal', 'file picker'] as const),
  ...(['storage buckets', 'Background Sync'] as const),
]
const LACKS_STORAGE: readonly Feature[] = ['free room', 'promise to keep', 'private files']
const WEBKIT_DATABASES = 'data/databases/indexeddb/v1/*/*/*'

export const ENGINES: readonly Engine[] = [
  {
    name: 'WebKit',
    missing: findMissing('webkit'),
    lacks: LACKS_WEBKIT,
    secondCopy: /It could not be written \(\w+\)/,
    hasSecondCopy: false,
    databases: WEBKIT_DATABASES,
    start: (profile) => startWebKit(profile, SAFARI_STORAGE),
  },
  {
    name: 'WebKit without storage calls',
    missing: findMissing('webkit'),
    lacks: [...LACKS_WEBKIT, ...LACKS_STORAGE],
    secondCopy: /None: this browser has no place for it/,
    hasSecondCopy: false,
    databases: WEBKIT_DATABASES,
    start: (profile) => startWebKit(profile, []),
  },
  {
    name: 'Firefox',
    missing: findMissing('firefox'),
    lacks: ['file picker', 'storage buckets', 'Background Sync'],
    secondCopy: /\d+ entries, sealed, in a file of its own/,
    hasSecondCopy: true,
    databases: 'storage/default/http*/idb/*',
    start: startFirefox,
  },
]

async function startWebKit(profile: string, features: readonly string[]): Promise<RunningEngine> {
  const args = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const screen = await startProcess(webkit.screen, args, { env: {}, pattern: /^(\d+)$/m })
  const port = await findPort()
  const env = { DISPLAY: `:${screen.told}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
  // It prints nothing: it is there when it answers.
  const driver = await startProcess(
    '/bin/sh',
    ['-c', `echo started; exec ${webkit.driver} --port=${port}`],
    {
      env: { ...env, GSETTINGS_BACKEND: 'memory' },
      pattern: /(started)/,
    },
  )
  const origin = `http://127.0.0.1:${port}`
  await untilAnswered(`${origin}/status`)
  const page = await startWebDriver(origin, {
    'webkitgtk:browserOptions': {
      binary: WINDOW,
      args: [`--profile=${profile}`, `--features=${features}`],
    },
  })
  return { page, kill: () => killAll([driver.child, screen.child]) }
}

async function startFirefox(profile: string): Promise<RunningEngine> {
  writeFileSync(join(profile, 'user.js'), toPreferences(profile))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const { child, told } = await startProcess(firefox.browser, [...args, 'about:blank'], {
    env: { MOZ_HEADLESS_WIDTH: '1024', MOZ_HEADLESS_HEIGHT: '768' },
    pattern: /WebDriver BiDi listening on (ws:\S+)/,
  })
  return { page: await startWebBiDi(told), kill: () => killAll([child]) }
}

/** A download goes into the profile without asking, as with a person who chose so. */
const toPreferences = (profile: string) =>
  Object.entries({
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile, 'downloads'),
    'browser.download.useDownloadDir': true,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

const killAll = async (children: readonly ChildProcess[]) => {
  for (const child of children) await killTree(child)
}

async function untilAnswered(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no answer from ${url}`)
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
