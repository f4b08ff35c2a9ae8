/**
 * The main job, end to end: a case judged offline arrives as a rating, and
 * everything on the way was sealed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { makeBoard } from '../../src/session/board.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

/** Judges a whole case: profile, every prompt, every key question, notes, finished. */
async function judgeWholeCase(person: Person, of: string, judgement: 'yes' | 'no') {
  const open = await person.opens(of)
  for (const { id, options } of open.form.fields)
    open.change(paths.field(id), options[0]?.id ?? null)
  for (const { keyQuestions } of open.form.standards) {
    for (const { id, prompts } of keyQuestions) {
      for (const prompt of prompts) open.change(paths.judgement(prompt.id), judgement)
      open.change(paths.judgement(id), judgement)
    }
  }
  const focus = open.focusOn(paths.note('2.1.1'))
  for (const text of ['Canary-note', 'Canary-note seen in the file']) {
    focus.input(text)
    await open.flush()
  }
  open.change(paths.status, 'finished')
  await open.close()
}

test('[SY1 UI10] a lead hands out cases, an assessor judges one offline, and the board shows it', async () => {
  const world = await createWorld({ seed: 1, offline: ['ann'] })
  const { ann, lead, everyoneOnline } = world
  await judgeWholeCase(ann, 'C1', 'yes')
  const kept = await ann.queue()
  expect(kept.unsent).toBeGreaterThan(60)
  ann.tablet.lock()
  await ann.tablet.unlock()
  expect(await ann.queue()).toEqual(kept)
  expect((await ann.lines()).get('C1')).toMatchObject({
    status: 'finished',
    conflicts: 0,
    unopened: 0,
  })
  expect((await lead.lines()).get('C1')).toMatchObject({ status: 'open' })

  await everyoneOnline()
  for (const person of world.everyone) {
    expect((await person.syncs()).receipt?.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(await person.queue()).toEqual({ unsent: 0, parked: 0 })
  }
  const line = (await ann.lines()).get('C1')
  expect((await lead.lines()).get('C1')).toEqual(line)
  const board = makeBoard(await lead.inspection(), (await lead.lines()).values(), {
    count: 'finished',
  })
  if (!board.ok) throw new Error(board.error.kind)
  const [standard] = board.value.standards.filter(({ id }) => id === '2.1')
  expect(standard).toMatchObject({ rating: 'Outstanding', isSoFar: true })
  expect(standard?.keyQuestions[0]?.cases).toMatchObject({
    sufficient: [line?.stream],
    open: expect.objectContaining({ length: 3 }),
  })
  await world.close()
})

test('[SE9] no word that was typed lies readable at the endpoint or on the tablet', async () => {
  const world = await createWorld({ seed: 2 })
  const { ann, lead, office, everyoneOnline } = world
  const words = ['Canary-note', 'Northgate', 'R. Officer', 'North division', 'lead', 'ann']
  await judgeWholeCase(ann, 'C1', 'no')
  await everyoneOnline()
  expect((await lead.lines()).get('C1')).toMatchObject({ office: 'Northgate' })
  const isIn = (bytes: Uint8Array, word: string) =>
    [word, Buffer.from(word, 'utf16le').toString('latin1')].some((text) =>
      Buffer.from(bytes).toString('latin1').includes(text),
    )
  const found: string[] = []
  for (const name of readdirSync(office.folder)) {
    const bytes = readFileSync(join(office.folder, name))
    for (const word of words.slice(0, 4)) if (isIn(bytes, word)) found.push(`${word} in ${name}`)
  }
  for (const { name, tablet } of world.everyone) {
    for (const [table, rows] of await tablet.copy()) {
      const bytes = rows.flatMap((row) => bytesOf(row))
      for (const word of words.slice(0, 4)) {
        if (bytes.some((part) => isIn(part, word))) found.push(`${word} in ${table} of ${name}`)
      }
    }
  }
  expect(found).toEqual([])
  await world.close()
})

/** Every string and every run of bytes inside a row. */
function bytesOf(value: unknown): Uint8Array[] {
  if (typeof value === 'string') return [Buffer.from(value)]
  if (value instanceof Uint8Array) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesOf) : []
}
