/**
 * Code knows no question number: editions are data, and their letters and
 * numbers change. Reads the source as text, without its comments.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = ['src/domain', 'src/session', 'src/ui', 'server']

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
)

/**
 * Strings, templates, comments, regular expressions, or any other character: a
 * quote inside one of them opens nothing.
 */
const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|(?<regex>(?<=[=(,:!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*)|(?<other>[\s\S])/g

/** Words of the code in which a question number could stand, apart from comments. */
function wordsOf(source: string): { texts: string[]; rest: string } {
  const texts: string[] = []
  let rest = ''
  for (const { groups } of source.matchAll(TOKEN)) {
    if (groups?.text !== undefined) texts.push(groups.text)
    if (groups?.other !== undefined) rest += groups.other
  }
  return { texts, rest }
}

const ANY_QUESTION = /\b[1-4]\.[1-4](\.[1-9])?\b/
const KEY_QUESTION = /\b[1-4]\.[1-4]\.[1-9]\b/
/** Between tags of JSX a standard could stand too, where a number like 1.2 could not. */
const IN_MARKUP = />[^<>{}=;]*\b[1-4]\.[1-4]\b[^<>{}=;]*</
/** The path of a drawing is full of decimals. */
const DRAWING = /^['"`][Mm][\d\s.,A-Za-z-]*['"`]$/

function questionsIn(source: string): string[] {
  const { texts, rest } = wordsOf(source)
  const found = texts.filter((text) => ANY_QUESTION.test(text) && !DRAWING.test(text))
  return [...found, ...[KEY_QUESTION, IN_MARKUP].flatMap((rule) => rule.exec(rest)?.[0] ?? [])]
}

test('[ED11] no question number stands in the code', () => {
  expect(sources.length).toBeGreaterThan(20)
  const found = sources.flatMap((file) =>
    questionsIn(readFileSync(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('[ED11] the rule finds what it looks for, and only that', () => {
  const hits = [
    `if (id === '2.1.3') rate()`,
    'const standard = `3.2`',
    `const a = /'/; const b = "4.1"`,
    'return <h2>2.1 Assessment</h2>',
    `const path = '2.1.3.b/judgement'`,
  ]
  const misses = [
    '// see 2.1.3',
    '/* 2.1.3 and 3.2 */',
    'const scale = 1.2 * size',
    `const d = 'M1.2 3.4L2.2 1.1Z'`,
    `const version = '12.1.34'`,
    `const url = 'http://127.0.0.1:80' // 2.1`,
  ]
  expect(hits.map((source) => questionsIn(source).length)).toEqual([1, 1, 1, 1, 1])
  expect(misses.flatMap(questionsIn)).toEqual([])
})
