/**
 * The command line in process: init, enrol, serve, start, help.
 * [CL11 CL12 CL13 CL14 CL15 CL16 CL17]
 */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildApp, isBuildOld } from '../../../../server/cli/build-app.ts'
import { parseRecoveryText } from '../../../../server/cli/recovery-text.ts'
import { runCasebook } from '../../../../server/cli/run-casebook.ts'
import type { Io } from '../../../../server/cli/verb.ts'
import { sha256 } from '../../../../server/hash.ts'
import { openSqliteLog } from '../../../../server/log/sqlite.ts'
import { bytesToBase64url } from '../../../../src/base/bytes.ts'
import { enrolTestDevice } from '../../../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: Promise<number>
  readonly out: () => string
  readonly err: () => string
  stop(): void
}

function run(args: readonly string[], env: Record<string, string> = {}, built = 0): Ran {
  let [out, err] = ['', '']
  const stopping = new AbortController()
  const io: Io = {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    readFile: async (path) => readFileSync(path),
    env: { PORT: '0', ...env },
    folder,
    stopping: stopping.signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => built,
  }
  return {
    code: runCasebook(args, io),
    out: () => out,
    err: () => err,
    stop: () => stopping.abort(),
  }
}

const runToEnd = async (args: readonly string[], env?: Record<string, string>) => {
  const ran = run(args, env)
  return { code: await ran.code, out: ran.out(), err: ran.err() }
}

async function urlOf(ran: Ran): Promise<string> {
  for (let i = 0; i < 500; i++) {
    const url = /https?:\/\/localhost:\d+/.exec(ran.out())?.[0]
    if (url !== undefined) return url
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`does not serve: ${ran.err()}`)
}

const logFile = () => join(folder, 'casebook-data', 'casebook.sqlite')
const openLog = () => {
  const opened = openSqliteLog(logFile())
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}

describe('help', () => {
  test('[CL11] names every verb; each verb has its own, and does nothing then', async () => {
    const all = await runToEnd(['--help'])
    expect(all.code).toBe(0)
    for (const verb of ['start', 'init', 'serve', 'enrol', 'rate', 'sample', 'edition']) {
      expect(all.out).toContain(`  ${verb}`)
      for (const words of [
        [verb, '--help'],
        [verb, '-h'],
        ['help', verb],
      ]) {
        const one = await runToEnd(words)
        expect(one.code).toBe(0)
        expect(one.out).toContain(`casebook ${verb}`)
      }
    }
    expect((await runToEnd(['help'])).out).toBe(all.out)
    expect(() => statSync(logFile())).toThrow()
  })

  test('[CL12] an unknown verb, none, or an unknown option: exit 2 with words', async () => {
    const unknown = await runToEnd(['frobnicate'])
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining('knows no "frobnicate"'),
    ])
    expect((await runToEnd(['constructor'])).code).toBe(2)
    expect((await runToEnd([])).code).toBe(2)
    for (const verb of ['init', 'serve', 'start', 'enrol']) {
      const odd = await runToEnd([verb, '--odd'])
      expect(odd.code).toBe(2)
      expect(odd.err).toContain("Unknown option '--odd'")
    }
  })

  test('[CL13] a bad setting stops every verb that needs it: exit 2, one line for each', async () => {
    for (const verb of ['init', 'serve', 'start', 'enrol']) {
      const bad = await runToEnd([verb], { PORT: 'x', TLS_CERT: 'y' })
      expect(bad.code).toBe(2)
      expect(bad.err.trim().split('\n')).toHaveLength(2)
    }
  })
})

describe('init', () => {
  test('[CL14] makes the folder for its owner and shows a key that opens what the log seals for', async () => {
    const { code, out } = await runToEnd(['init'])
    expect(code).toBe(0)
    expect(statSync(join(folder, 'casebook-data')).mode & 0o777).toBe(0o700)
    const text = /((?:[0-9A-Z]{4}-){7})\s+((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})/.exec(out)
    const privateKey = parseRecoveryText(`${text?.[1]}${text?.[2]}`)
    const log = openLog()
    const x = bytesToBase64url(log.meta.recoveryKey)
    await log.close()
    const jwk = { kty: 'OKP', crv: 'X25519', x, d: bytesToBase64url(privateKey ?? freshBytes(0)) }
    const { createPrivateKey, createPublicKey } = await import('node:crypto')
    const pair = createPrivateKey({ key: jwk, format: 'jwk' })
    expect(createPublicKey(pair).export({ format: 'jwk' }).x).toBe(x)
    expect(readFileSync(logFile()).includes(Buffer.from(privateKey ?? []))).toBe(false)
  })

  test('[CL14] never touches a log that is there', async () => {
    await runToEnd(['init'])
    const before = readFileSync(logFile())
    const again = await runToEnd(['init'])
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.err).toContain('Nothing was changed')
    expect(Buffer.compare(readFileSync(logFile()), before)).toBe(0)
  })
})

describe('enrol', () => {
  test('[CL15] prints a link whose code enrols one person of that role', async () => {
    await runToEnd(['init'])
    const env = { CASEBOOK_ORIGIN: 'https://casebook.example' }
    const { code, out } = await runToEnd(['enrol', '--role', 'reviewer', '--hours', '3'], env)
    expect(code).toBe(0)
    const secret = /^https:\/\/casebook\.example\/enrol#(\S{22})$/m.exec(out)?.[1] ?? ''
    const log = openLog()
    const keys = { signingKey: freshBytes(32), agreementKey: freshBytes(32) }
    const enrolled = await log.enrolDevice({
      codeHash: sha256(Buffer.from(secret, 'base64url')),
      device: freshId(),
      ...keys,
      tokenHash: freshBytes(32),
      at: new Date(Date.now() + 2 * 3_600_000).toISOString(),
    })
    await log.close()
    expect(enrolled).toMatchObject({ ok: true, value: { role: 'reviewer' } })
    expect(readFileSync(logFile()).includes(secret)).toBe(false)
  })

  test('[RV3] revoke withdraws a tablet while others have the log open, and says what is wrong', async () => {
    await runToEnd(['init'])
    const log = openLog()
    const { id } = await enrolTestDevice(log, { role: 'assessor' })
    const done = await runToEnd(['revoke', id])
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(`${id} is withdrawn`)])
    expect((await log.readDevice(id))?.state).toBe('revoked')
    await log.close()
    const unknown = await runToEnd(['revoke', freshId()])
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect(unknown.err).toContain('no tablet of that id')
    for (const bad of [[], ['short'], [id, '--now']])
      expect(await runToEnd(['revoke', ...bad])).toMatchObject({ code: 2, out: '' })
  })

  test.each([
    [['--role', 'emperor'], '--role must be one of'],
    [['--hours', '0'], '--hours must be'],
    [['--hours', '337'], '--hours must be'],
    [['--hours', '1.5'], '--hours must be'],
  ])('[CL12] refuses %j', async (args, words) => {
    const { code, err } = await runToEnd(['enrol', ...args])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  test('[CL13] without a log, or with a damaged one, it says so', async () => {
    for (const verb of ['enrol', 'serve']) {
      const without = await runToEnd([verb])
      expect([without.code, without.err]).toEqual([
        1,
        expect.stringContaining('Run casebook init first'),
      ])
    }
    mkdirSync(join(folder, 'casebook-data'))
    writeFileSync(logFile(), 'not a database')
    for (const verb of ['enrol', 'serve', 'start'])
      expect(await runToEnd([verb])).toMatchObject({
        code: 1,
        err: expect.stringContaining('put back the last copy'),
      })
  })
})

describe('serve', () => {
  test('[CL16] serves until it is stopped, then ends with 0 and a closed log', async () => {
    await runToEnd(['init'])
    const ran = run(['serve'])
    const url = await urlOf(ran)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    const taken = await runToEnd(['serve'], { PORT: new URL(url).port })
    expect(taken.code).toBe(1)
    expect(taken.err).toMatch(/^Port \d+ is in use: .*PORT=\d+\.\n$/)
    ran.stop()
    expect(await ran.code).toBe(0)
    expect(ran.err()).toContain('"route":"/api/health"')
    await expect(fetch(`${url}/api/health`)).rejects.toThrow()
    expect(() => statSync(`${logFile()}-wal`)).toThrow()
  })

  test.each([
    [{ HOST: '203.0.113.77' }, 'has no address 203.0.113.77'],
    [{ TLS_CERT: 'no.pem', TLS_KEY: 'no.key' }, 'readable PEM files'],
  ])('[CL16] %j is one line', async (env, words) => {
    await runToEnd(['init'])
    const { code, err } = await runToEnd(['serve'], env)
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(words)
  })
})

describe('start', () => {
  test('[CL17] first run: a log, the key once, a lead\u2019s link; later runs: neither', async () => {
    const first = run(['start'])
    const url = await urlOf(first)
    while (!first.out().includes('#')) await new Promise((resolve) => setTimeout(resolve, 10))
    first.stop()
    expect(await first.code).toBe(0)
    expect(first.out()).toContain("The office's recovery key")
    expect(first.out()).toContain(`${url}/enrol#`)
    expect(first.err()).toBe('')
    const log = openLog()
    await enrolTestDevice(log, { role: 'lead' })
    await log.close()
    const second = run(['start'])
    await urlOf(second)
    second.stop()
    expect(await second.code).toBe(0)
    expect(second.out()).not.toContain('recovery key')
    expect(second.out()).not.toContain('#')
  })

  test('[CL17] a build that fails stops it', async () => {
    const elsewhere = mkdtempSync(join(folder, 'project-'))
    expect(isBuildOld(elsewhere)).toBe(true)
    expect(await buildApp(elsewhere, { ...quietIo, runNode: async () => 1 })).toBe(false)
    expect(await buildApp(elsewhere, quietIo)).toBe(true)
  })

  test('[CL17] the app is built again only when a source is newer', () => {
    const write = (name: string, ms: number) => {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), ms / 1_000, ms / 1_000)
    }
    write('src/ui/Screen.tsx', 1_000_000)
    write('dist/index.html', 2_000_000)
    utimesSync(join(folder, 'src', 'ui'), 1_000, 1_000)
    utimesSync(join(folder, 'src'), 1_000, 1_000)
    expect(isBuildOld(folder)).toBe(false)
    write('src/ui/Screen.tsx', 3_000_000)
    expect(isBuildOld(folder)).toBe(true)
  })

  const quietIo: Io = {
    stdout: () => undefined,
    stderr: () => undefined,
    readFile: async () => freshBytes(0),
    env: {},
    folder: '/',
    stopping: new AbortController().signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => 0,
  }
})
