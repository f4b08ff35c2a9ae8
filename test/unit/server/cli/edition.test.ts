/**
 * `casebook edition`: one line for each fault, nothing on standard output then.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCasebook } from '../../../../server/cli/run-casebook.ts'
import { makeSmallEdition } from '../../../fixtures/editions.ts'

const small = makeSmallEdition()
const json = JSON.stringify(small, null, 1)

async function run(args: readonly string[], files: Record<string, string | Uint8Array> = {}) {
  const said = { stdout: '', stderr: '' }
  const code = await runCasebook(['edition', ...args], {
    stdout(text) {
      said.stdout += text
    },
    stderr(text) {
      said.stderr += text
    },
    readFile: async (path) => {
      const file = files[path]
      if (file === undefined) throw Object.assign(new Error('no file'), { code: 'ENOENT' })
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
    env: {},
    folder: '/',
    stopping: new AbortController().signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => 0,
  })
  return { code, ...said }
}

describe('casebook edition', () => {
  test('[EP15] check says what a pack holds, and ends with 0', async () => {
    const { code, stdout, stderr } = await run(['check', 'p.json'], { 'p.json': json })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      'small-visit: A small made-up edition: visits to two kinds of hostel: 2 kinds of case, 4 key questions, 5 prompts, 4 profile fields. No fault.\n',
    )
    const next = { ...small, id: 'n', follows: { edition: small.id, note: 'x', changes: [] } }
    const followed = await run(['check', 'n.json'], { 'n.json': JSON.stringify(next) })
    expect(followed.stdout).toContain(', follows small-visit.')
  })

  test('[EP15] check names every fault by line, ends with 2, and prints nothing else', async () => {
    const broken = json
      .replace('"letter": "Q"', '"letter": "P"')
      .replace('"is": "dog"', '"is": "cat"')
    const { code, stdout, stderr } = await run(['check', 'p.json'], { 'p.json': broken })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(2)
    expect(stderr).toMatch(/^p\.json: line \d+: key questions and prompts/m)
    expect(stderr).toMatch(
      /^p\.json: line \d+: key question CARE-pets.appliesWhen.is: "cat" is no option of pet/m,
    )
  })

  test('[EP16] csv and json turn a pack round and back', async () => {
    const csv = await run(['csv', 'p.json'], { 'p.json': json })
    const back = await run(['json', 'p.csv'], { 'p.csv': csv.stdout })
    expect(JSON.parse(back.stdout)).toEqual(small)
    expect([csv.code, back.code]).toEqual([0, 0])
  })

  test('[EP15] faults of the form are named by row and column', async () => {
    const csv = await run(['csv', 'p.json'], { 'p.json': json })
    const broken = csv.stdout.replace('prompt,P,CARE-welcome', 'prompt,P,CARE-nowhere')
    const { code, stderr } = await run(['check', 'p.csv'], { 'p.csv': broken })
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^p\.csv: row \d+, column of: "CARE-nowhere" is no key question of this form\n$/,
    )
    const torn = await run(['check', 'p.csv'], { 'p.csv': 'what,id,text\nfactor,f,"Food' })
    expect(torn.stderr).toBe('p.csv: row 2: a quotation mark is never closed\n')
    const bare = await run(['check', 'p.csv'], { 'p.csv': 'colour\n' })
    expect(bare.stderr).toContain('p.csv: row 1: "colour" is no column of the form')
  })

  test('[EP15] what cannot be read is said in one line', async () => {
    expect((await run(['check', 'nowhere'])).stderr).toBe(
      'nowhere: nothing that can be read (ENOENT)\n',
    )
    const bytes = Uint8Array.of(0xff, 0xfe, 0x00)
    expect((await run(['check', 'b'], { b: bytes })).stderr).toBe('b: not text in UTF-8\n')
  })

  test('[EP15] a terminal is not made to obey what stands in a file', async () => {
    const sly = json.replace('"test"', '"te\\u001b[2Jst"')
    const { stderr } = await run(['check', 'p.json'], { 'p.json': sly })
    expect(stderr).not.toContain('\u001b')
  })

  test('[EP2] schema prints the published file', async () => {
    const { stdout } = await run(['schema'])
    expect(stdout).toBe(readFileSync('public/edition.schema.json', 'utf8'))
  })

  test.each([[[]], [['check']], [['check', 'a', 'b']], [['toString', 'a']], [['schema', 'a']]])(
    '[EP15] %j is refused with words',
    async (args) => {
      const { code, stderr } = await run(args)
      expect(code).toBe(2)
      expect(stderr).toContain('casebook edition takes check, csv or json and one file')
    },
  )

  test('[EP15] help tells the columns and the rows', async () => {
    const { code, stdout } = await run(['--help'])
    expect(code).toBe(0)
    for (const word of ['key-question', 'overall-band', 'edition-defaults.json', 'Exit code 2'])
      expect(stdout).toContain(word)
  })
})
