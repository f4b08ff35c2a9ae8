/**
 * Finds the machine's Chromium, or installs Debian's.
 *
 * Nothing is downloaded from anywhere else: a browser that a test tool brings
 * along is not the one that people have. Set CHROMIUM to use another.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path))

/** Throws with what to do when there is none and none can be installed. */
export function installChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium here: installing the Debian package "chromium".')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const words of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...sudo, ...words]
    try {
      execFileSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    } catch {
      throw new Error(
        'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
      )
    }
  }
  const installed = findChromium()
  if (!installed) throw new Error('Chromium was installed but is not where it should be.')
  return installed
}
