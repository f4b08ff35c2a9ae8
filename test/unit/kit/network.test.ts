/**
 * The network double: each fault does what it says, once, and nothing else.
 */
import { describe, expect, test } from 'vitest'
import { createLink, type Fault } from '../../kit/network.ts'

function createBench() {
  const bodies: string[] = []
  const link = createLink(async (request) => {
    bodies.push(await request.text())
    return Response.json({ answer: 'a whole answer of some length' })
  })
  const call = (path = '/api/push', body = 'x') => link.fetch(path, { method: 'POST', body })
  const outcome = async (path?: string) => {
    try {
      const response = await call(path)
      return `${response.status} ${(await response.text()).slice(0, 9)}`
    } catch (error) {
      return error instanceof TypeError ? 'cut' : 'another error'
    }
  }
  return { link, bodies, call, outcome }
}

describe('faults', () => {
  test.each<readonly [Fault, string, number]>([
    ['cut-before', 'cut', 0],
    ['cut-after', 'cut', 1],
    ['cut-inside', 'cut', 1],
    ['duplicate', '200 {"answer"', 2],
    ['portal', '200 <!doctype', 0],
    ['server-error', '502 Bad gatew', 0],
  ])('%s: %s, and the endpoint hears of it %i times', async (fault, expected, heard) => {
    const { link, bodies, outcome } = createBench()
    link.next(fault)
    expect(await outcome()).toBe(expected)
    expect(bodies).toHaveLength(heard)
    expect(await outcome()).toBe('200 {"answer"')
  })

  test('one for a path waits for that path', async () => {
    const { link, outcome } = createBench()
    link.next('cut-before', '/api/pull')
    expect(await outcome('/api/push')).toBe('200 {"answer"')
    expect(await outcome('/api/pull')).toBe('cut')
    expect(await outcome('/api/pull')).toBe('200 {"answer"')
  })

  test('offline nothing arrives; what was waiting still waits, or is forgotten', async () => {
    const { link, bodies, outcome } = createBench()
    link.next('portal')
    link.goOffline()
    expect([link.isOnline(), await outcome()]).toEqual([false, 'cut'])
    expect(bodies).toEqual([])
    link.goOnline()
    expect(await outcome()).toBe('200 <!doctype')
    link.next('portal')
    link.clear()
    expect(await outcome()).toBe('200 {"answer"')
  })
})

test('what happens meanwhile happens before the call arrives', async () => {
  const { link, bodies, call } = createBench()
  link.meanwhile(async () => {
    bodies.push('meanwhile')
  }, '/api/pull')
  await call('/api/push', 'first')
  await call('/api/pull', 'second')
  expect(bodies).toEqual(['first', 'meanwhile', 'second'])
  expect(link.arrived).toEqual(['/api/push', '/api/pull'])
})
