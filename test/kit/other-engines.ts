/**
 * Which other engines are on this machine, and how to get them: WebKitGTK with
 * its driver, and Firefox ESR, as Debian packages them. Nothing is downloaded from
 * anywhere else.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

export const ENGINE_FILES = {
  webkit: {
    driver: '/usr/bin/WebKitWebDriver',
    screen: '/usr/bin/Xvfb',
    python: '/usr/bin/python3',
    gtk: '/usr/lib/python3/dist-packages/gi/__init__.py',
    bindings: '/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib',
  },
  firefox: { browser: '/usr/bin/firefox-esr' },
} as const

const PACKAGES = [
  ...['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-gtk-3.0', 'gir1.2-webkit2-4.1'],
  'firefox-esr',
]

/** Files that an engine takes and that are not here. */
export const findMissing = (engine: keyof typeof ENGINE_FILES): string[] =>
  Object.values(ENGINE_FILES[engine]).filter(
    (path) => !existsSync(path) && globSync(path).length === 0,
  )

/** One line for each engine that is not here: so that nobody takes silence for a pass. */
export const listNotRun = (): string[] =>
  (['webkit', 'firefox'] as const).flatMap((engine) => {
    const missing = findMissing(engine)
    return missing.length === 0 ? [] : [`not run: ${engine}, no ${missing.join(', ')} here`]
  })

/** Where `apt-get` works as root. Where it does not, the tests say that they were not run. */
export function installEngines(): void {
  if (listNotRun().length === 0 || process.getuid?.() !== 0) return
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    try {
      execFileSync('apt-get', words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    } catch {
      return
    }
  }
}
