/**
 * The files by which an office runs the endpoint name only what is there: verbs,
 * settings, folders and packages; and they give it no right of root.  [EP58]
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { runInProcess } from '../../kit/cli.ts'

const FOLDER = 'server/deploy'
const SETTINGS = readFileSync('server/config.ts', 'utf8')
const texts = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
)

test.each(texts)('[EP58] %s: its verbs and settings exist', async (_name, text) => {
  const verbs = [
    ...text.matchAll(/(?:casebook\.ts|npx casebook|[^/-]casebook) (init|serve|backup|[a-z]+ --)/g),
  ].map(([, verb = '']) => verb.replace(' --', ''))
  for (const verb of verbs) expect((await runInProcess('/', {}, verb, '--help')).code).toBe(0)
  const settings = text.match(/\b(CASEBOOK_[A-Z_]+|DATABASE_URL|TLS_[A-Z]+)\b/g) ?? []
  for (const setting of settings) expect(SETTINGS).toContain(`env.${setting}`)
})

test('[EP58] what the image copies is there, and it runs as nobody of rank', () => {
  const text = readFileSync(join(FOLDER, 'Dockerfile'), 'utf8')
  const copied = [...text.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(
    ([, path = '']) => path,
  )
  expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'src', 'server'])
  for (const path of copied.filter((one) => one !== 'dist')) expect(existsSync(path)).toBe(true)
  expect(text).toMatch(/^USER node$/m)
  expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('ENTRYPOINT'))
  expect(text).toMatch(/^STOPSIGNAL SIGTERM$/m)
})

test('[EP58] the image has no packages for building, so the endpoint uses none', () => {
  const wanted = new Set<string>(Object.keys(packageJson.dependencies))
  const files = globSync('{server,src/base,src/ops,src/domain}/**/*.ts')
  expect(files.length).toBeGreaterThan(100)
  const used = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '((?:@[\w-]+\/)?[\w-]+)[^'.]*'/g)].map(
      ([, name = '']) => name,
    ),
  )
  expect(used).toContain('hono')
  expect(used.filter((name) => !wanted.has(name) && !name.startsWith('node'))).toEqual([])
})

test('[EP58] the service keeps what it has to itself and asks for no capability', () => {
  const text = readFileSync(join(FOLDER, 'casebook.service'), 'utf8')
  for (const line of [
    'User=casebook',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'UMask=0077',
  ])
    expect(text.split('\n')).toContain(line)
})
