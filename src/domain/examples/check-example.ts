/**
 * Whether an example may leave: every hit of the name check is answered and a
 * person has said that it is ready.  [NC10 NC12]
 *
 * Checked anew each time and never remembered: a text that was ready asks again
 * as soon as something new stands in it, and only about that.
 */
import { isBlank } from '../assessment/values.ts'
import { findNames } from '../names/find-names.ts'
import type { Hit, KnownNames, NameLists } from '../names/hit.ts'
import type { Example } from './example.ts'

/** 'to-confirm': nothing is open, and nobody has said that it is ready. */
export type ExampleState = 'conflict' | 'no-text' | 'open-hits' | 'to-confirm' | 'ready'

export interface CheckedExample extends Example {
  readonly state: ExampleState
  /** Hits that nobody has answered, in the order of the text. */
  readonly open: readonly Hit[]
}

export function checkExample(
  example: Example,
  known: KnownNames,
  lists: NameLists,
): CheckedExample {
  const kept = new Set(example.kept.map(({ text }) => text))
  const open = findNames(example.text, known, lists).filter(({ text }) => !kept.has(text))
  return { ...example, open, state: toState(example, open) }
}

function toState({ isConflict, text, saidReady }: Example, open: readonly Hit[]): ExampleState {
  if (isConflict) return 'conflict'
  if (isBlank(text)) return 'no-text'
  if (open.length > 0) return 'open-hits'
  return saidReady ? 'ready' : 'to-confirm'
}

/** The masks in place of these hits. A hit that no longer stands there is passed over. */
export const maskHits = (text: string, hits: readonly Hit[]): string =>
  hits
    .toSorted((a, b) => a.start - b.start)
    .reduceRight(
      (all, { start, end, text: found, mask }) =>
        all.slice(start, end) === found ? all.slice(0, start) + mask + all.slice(end) : all,
      text,
    )
