/**
 * A practice example of a key question, as its registers tell it.  [NC9 NC11]
 *
 * Written from the notes in words of its own. `kept` are hits of the name check
 * that somebody keeps on purpose, by their exact text, with who decided. A list
 * of them that does not parse keeps nothing: then every hit is asked again.
 */
import * as v from 'valibot'
import { paths } from '../assessment/paths.ts'
import type { ReadValue } from '../assessment/values.ts'

export type ExampleKind = 'good' | 'poor'

export interface KeptHit {
  readonly text: string
  /** The person who decided. */
  readonly by: string
}

export interface Example {
  readonly keyQuestion: string
  /** Undefined while two people differ about it. */
  readonly kind: ExampleKind | undefined
  readonly text: string
  readonly kept: readonly KeptHit[]
  /** Somebody has said so; whether it is, the check says. */
  readonly saidReady: boolean
  readonly isConflict: boolean
}

export interface ReadRegisters {
  readonly read: ReadValue
  readonly isConflict: (path: string) => boolean
}

export const READY = 'yes'

/** Undefined where the key question is not marked. */
export function readExample(
  { read, isConflict }: ReadRegisters,
  keyQuestion: string,
): Example | undefined {
  const kindPath = paths.exampleKind(keyQuestion)
  const kind = valueToKind(read(kindPath))
  if (!kind && !isConflict(kindPath)) return undefined
  const [textPath, keptPath, readyPath] = [
    paths.exampleText(keyQuestion),
    paths.exampleKept(keyQuestion),
    paths.exampleReady(keyQuestion),
  ]
  return {
    keyQuestion,
    kind,
    text: read(textPath) ?? '',
    kept: parseKept(read(keptPath)),
    saidReady: read(readyPath) === READY,
    isConflict: [kindPath, textPath, keptPath, readyPath].some(isConflict),
  }
}

const valueToKind = (value: string | undefined): ExampleKind | undefined =>
  value === 'good' || value === 'poor' ? value : undefined

const keptSchema = v.array(v.strictObject({ text: v.string(), by: v.string() }))

export function parseKept(json: string | undefined): readonly KeptHit[] {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(json ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

/** In one order, each text once: two people who keep the same write the same. */
export function encodeKept(kept: readonly KeptHit[]): string | null {
  const byText = new Map(kept.map((one) => [one.text, one.by]))
  const sorted = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length === 0 ? null : JSON.stringify(sorted.map(([text, by]) => ({ text, by })))
}
