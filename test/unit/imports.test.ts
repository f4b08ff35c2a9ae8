/**
 * The import table of the design, over the whole tree: who may know of whom.
 *
 * The table is data, the longest matching folder decides, and a folder may always
 * import from itself. Only the composition roots know all the parts.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A file in the folder on the left may import from the folders on the right. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'src/base': [],
  'src/domain': ['src/base'],
  'src/ops/envelope': ['src/base'],
  'src/ops': ['src/base', 'src/domain'],
  'src/crypto': ['src/base', 'src/ops'],
  'src/store': ['src/base', 'src/ops'],
  // Not crypto: it works while the tablet is locked, and cannot leak what it cannot open.
  'src/sync': ['src/base', 'src/ops', 'src/store'],
  'src/session': ['src/base', 'src/domain', 'src/ops', 'src/crypto', 'src/store'],
  'src/ui': ['src/base', 'src/domain', 'src/session'],
  // A page of its own, which opens a copy without tablet or server.
  'src/reader': ['src/base', 'src/domain', 'src/session', 'src/ui'],
  // Neither crypto nor the folded state: the endpoint cannot read an answer.
  server: ['src/base', 'src/ops/envelope', 'package.json'],
  'server/cli': ['src/base', 'src/ops', 'src/domain', 'server', 'package.json'],
  // Runs where the office's recovery key is, and never in the endpoint.
  'server/cli/recover.ts': ['src/base', 'src/ops', 'src/domain', 'src/crypto', 'server'],
  'server/cli/recover': ['src/base', 'src/ops', 'src/crypto', 'server'],
  sw: [],
}
const ROOTS: ReadonlySet<string> = new Set(['src/main.tsx', 'src/office.ts'])
/** Known to the compiler alone. */
const DECLARATIONS = /\.d\.ts$/

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

const folderOf = (path: string): string | undefined =>
  Object.keys(TABLE)
    .filter((folder) => isIn(path, folder))
    .sort((a, b) => b.length - a.length)[0]

/** Every relative import of a source text: static, type-only, re-export, dynamic. */
function findImports(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.[^'"]*)\1/g)
  return [...found].map(([, , specifier = '']) => specifier.replace(/\?.*$/, ''))
}

/** What is wrong with one file's imports, in words. */
function findFaults(path: string, source: string): string[] {
  if (ROOTS.has(path) || DECLARATIONS.test(path)) return []
  const own = folderOf(path)
  if (own === undefined) return [`${path} stands in no folder of the table`]
  const allowed = [own, ...(TABLE[own] ?? [])]
  return findImports(source)
    .map((specifier) => posix.normalize(posix.join(dirname(path), specifier)))
    .filter((target) => !allowed.some((folder) => isIn(target, folder)) || isHidden(own, target))
    .map((target) => `${path} may not import ${target}`)
}

/** `src/ops` and `server` are open to some in part only: a narrower row of the table wins. */
function isHidden(own: string, target: string): boolean {
  return !isIn(own, 'server/cli') && folderOf(target) === 'server/cli'
}

const tree = globSync('{src,server,sw}/**/*.{ts,tsx}').map((path) => path.replaceAll('\\', '/'))

describe('the tree', () => {
  test('every file imports only what the table allows', () => {
    expect(tree.length).toBeGreaterThan(100)
    expect(tree.flatMap((path) => findFaults(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  test('every row of the table is used', () => {
    const used = new Set(tree.map(folderOf))
    expect(Object.keys(TABLE).filter((folder) => !used.has(folder))).toEqual([])
  })

  test('base stays small: at most five files', () => {
    expect(tree.filter((path) => isIn(path, 'src/base')).length).toBeLessThanOrEqual(5)
  })
})

describe('the checker itself', () => {
  const lineOf = (target: string) => `import { x } from '${target}'`

  test.each([
    ['src/base/x.ts', '../ops/op.ts'],
    ['src/domain/rating/x.ts', '../../ops/fold.ts'],
    ['src/ops/envelope/x.ts', '../body.ts'],
    ['src/ops/x.ts', '../crypto/seal.ts'],
    ['src/store/x.ts', '../crypto/open.ts'],
    ['src/sync/x.ts', '../crypto/open.ts'],
    ['src/sync/x.ts', '../session/session.ts'],
    ['src/session/x.ts', '../sync/loop.ts'],
    ['src/ui/parts/X.tsx', '../../store/log.ts'],
    ['src/ui/x.ts', '../main.tsx'],
    ['server/routes/x.ts', '../../src/ops/fold.ts'],
    ['server/routes/x.ts', '../../src/crypto/open.ts'],
    ['server/log/x.ts', '../cli/rate.ts'],
    ['server/cli/rate.ts', '../../src/crypto/open.ts'],
    ['server/cli/rate.ts', '../../src/session/session.ts'],
    ['sw/x.ts', '../src/base/bytes.ts'],
  ])('refuses %s -> %s', (path, target) => {
    expect(findFaults(path, lineOf(target))).toHaveLength(1)
  })

  test.each([
    ['src/sync/x.ts', '../store/log.ts'],
    ['src/ops/envelope/x.ts', './chain.ts'],
    ['src/ops/x.ts', './envelope/chain.ts'],
    ['server/routes/x.ts', '../../src/ops/envelope/frames.ts'],
    ['server/cli/rate.ts', '../../src/ops/fold.ts'],
    ['server/cli/recover.ts', '../../src/crypto/keys.ts'],
    ['src/office.ts', './sync/loop.ts'],
    ['src/store/x.ts', 'dexie'],
  ])('allows %s -> %s', (path, target) => {
    expect(findFaults(path, lineOf(target))).toEqual([])
  })

  test('sees every way to import, and no comment', () => {
    const bad = '../crypto/open.ts'
    for (const line of [
      `import '${bad}'`,
      `import type { X } from '${bad}'`,
      `import {\n  a,\n  b,\n} from "${bad}"`,
      `export * from '${bad}'`,
      `const x = await import('${bad}?raw')`,
      `const x = import(\n  '${bad}'\n)`,
    ]) {
      expect(findFaults('src/sync/x.ts', line)).toEqual([
        'src/sync/x.ts may not import src/crypto/open.ts',
      ])
    }
    const words = `/* from '${bad}' */\n// import '${bad}'\nconst from = '${bad}'`
    expect(findFaults('src/sync/x.ts', words)).toEqual([])
  })

  test('a file in a folder that nobody has thought of is a fault', () => {
    expect(findFaults('src/helpers/x.ts', '')).toEqual([
      'src/helpers/x.ts stands in no folder of the table',
    ])
  })
})
