/**
 * Short codes for the questions of a form, for typing: "213b" for a prompt,
 * "213" for its key question.  [JO7 JO47]
 *
 * A code is the id without its dots, in small letters; the id itself always works.
 * Where two ids have one code, the code names neither.
 */
import type { Form } from '../edition/form.ts'

export interface QuestionCodes {
  /** The ids that were named, and the words that name none. */
  read(typed: string): { readonly ids: readonly string[]; readonly unknown: readonly string[] }
}

export const idToCode = (id: string): string => id.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** One of this form's own, to show what a code is: that of its last prompt of the first question. */
export function formToCode(form: Form): string {
  const question = form.standards[0]?.keyQuestions[0]
  return question ? idToCode((question.prompts.at(-1) ?? question).id) : ''
}

type Find = (word: string) => string | undefined

/** "2.1.1 b": a letter that names nothing by itself belongs to the code before it. */
function joinLetters(words: readonly string[], find: Find): string[] {
  const joined: string[] = []
  for (const word of words.filter(Boolean)) {
    const whole = `${joined.at(-1)}${word}`
    const belongs = /^\p{L}$/u.test(word) && find(word) === undefined && find(whole) !== undefined
    if (belongs) joined[joined.length - 1] = whole
    else joined.push(word)
  }
  return joined
}

export function makeQuestionCodes(form: Form): QuestionCodes {
  const ids = form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, prompts }) => [id, ...prompts.map((prompt) => prompt.id)])
  const byCode = Map.groupBy(ids, idToCode)
  const find = (word: string): string | undefined => {
    if (ids.includes(word)) return word
    const found = byCode.get(idToCode(word)) ?? []
    return found.length === 1 ? found[0] : undefined
  }
  return {
    read(typed) {
      const words = typed.split(/[,;]+/).flatMap((part) => joinLetters(part.split(/\s+/), find))
      const found = words.map((word) => ({ word, id: find(word) }))
      return {
        ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
        unknown: found.flatMap(({ word, id }) => (id === undefined ? [word] : [])),
      }
    },
  }
}
