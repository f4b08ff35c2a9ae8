/**
 * What a person said of a provider's headings and words, as text that is kept, and
 * back.  [SA58]
 *
 * Read strictly: a use or an option that the edition does not have is forgotten.
 * Long cells are not remembered: a vocabulary has short words, and prose may say
 * who somebody is.
 */
import * as v from 'valibot'
import { type ColumnUse, parseColumnUse } from './column-use.ts'
import type { ImportField, ImportForm } from './import-form.ts'
import type { ValueMap } from './list-mapping.ts'
import { simplify } from './simplify.ts'
import type { RememberedUses } from './suggest-uses.ts'

const LONGEST_HEADING = 80
const LONGEST_WORD = 60

const pairs = v.array(v.tuple([v.string(), v.nullable(v.string())]))

export const usesToText = (headings: readonly string[], uses: readonly ColumnUse[]): string =>
  JSON.stringify(
    headings
      .map((heading, at) => [simplify(heading), uses[at] ?? 'leave-out'] as const)
      .filter(([heading]) => heading !== '' && heading.length <= LONGEST_HEADING),
  )

export const parseUses = (text: string | undefined, form: ImportForm): RememberedUses =>
  new Map(
    parsePairs(text).flatMap(([heading, word]): [string, ColumnUse][] => {
      const use = parseColumnUse(word, form)
      return use === undefined ? [] : [[heading, use]]
    }),
  )

export const valuesToText = (values: ValueMap): string =>
  JSON.stringify([...values].filter(([key]) => key.length <= LONGEST_WORD))

export const parseValues = (text: string | undefined, field: ImportField): ValueMap =>
  new Map(
    parsePairs(text).filter(
      ([, option]) => option === null || field.options.some(({ id }) => id === option),
    ),
  )

function parsePairs(text: string | undefined): [string, string | null][] {
  try {
    const parsed = v.safeParse(pairs, JSON.parse(text ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}
