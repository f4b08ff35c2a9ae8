/**
 * Builds of earlier releases, as they were released: `test/fixtures/builds`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const STORED = resolve(import.meta.dirname, '../../fixtures/builds')

/** Into a folder of its own, which the caller removes. */
export function unpackRelease(release: 'first' | 'last'): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-release-'))
  execFileSync('tar', ['-xzf', join(STORED, `${release}.tar.gz`), '-C', folder])
  return folder
}
