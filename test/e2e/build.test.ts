/**
 * The build as files: few, in layers, and the start screen needs little of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findCircles } from '../../vite.circles.ts'
import { readPrecache } from '../bench/bytes.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const IMPORTED = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g

/** Which file needs which before it runs. */
function readNeeds(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return new Map(
    files.map((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      return [name, [...source.matchAll(IMPORTED)].map(([, needed = '']) => needed)]
    }),
  )
}

test('[SW5] no file of the build needs one that needs it', () => {
  const needs = readNeeds(join(DIST, 'assets'))
  expect(needs.size).toBeGreaterThan(10)
  expect(findCircles(needs)).toEqual([])
})

test('[SW5] a circle is found', () => {
  const needs = new Map([
    ['a.js', ['b.js']],
    ['b.js', ['c.js']],
    ['c.js', ['a.js']],
  ])
  expect(findCircles(needs)).toEqual(['a.js > b.js > c.js > a.js'])
})

test('[SW5] few files are kept offline, and the page itself asks for the first of them alone', () => {
  const { precacheFiles, precacheBytes } = readPrecache(DIST)
  expect(precacheFiles).toBeGreaterThan(10)
  expect(precacheFiles).toBeLessThanOrEqual(60)
  expect(precacheBytes).toBeLessThanOrEqual(1_500_000)
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const asked = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, url = '']) =>
    basename(url).replace(/-[\w-]{8}\.js$/, ''),
  )
  expect(asked.sort()).toEqual(['base', 'index'])
})
