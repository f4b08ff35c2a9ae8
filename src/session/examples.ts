/**
 * The practice examples of an inspection, and the ones that may leave it.
 * [NC13 NC14]
 *
 * Read from the streams of the cases on this tablet. What leaves has no case, no
 * reference and no author: a key question, good or poor, and the words. With one
 * example that is said to be ready and has an unanswered hit nothing leaves, and
 * the answer names it.
 */
import type { StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { type CheckedExample, checkExample } from '../domain/examples/check-example.ts'
import { type ExampleKind, readExample } from '../domain/examples/example.ts'
import type { Hit, NameLists } from '../domain/names/hit.ts'
import { readRegister } from '../ops/fold.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'
import { makeKnownNames } from './known-names.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export interface FoundExample extends CheckedExample {
  readonly stream: StreamId
}

export interface ReadyExample {
  readonly keyQuestion: { readonly id: string; readonly text: string }
  readonly kind: ExampleKind
  readonly text: string
}

export interface StandardExamples {
  readonly standard: { readonly id: string; readonly name: string }
  readonly examples: readonly ReadyExample[]
}

export interface UnansweredHits {
  readonly kind: 'unanswered-hits'
  readonly examples: readonly {
    readonly stream: StreamId
    readonly keyQuestion: string
    readonly hits: readonly Hit[]
  }[]
}

/** Every example of the inspection's cases on this tablet, in the edition's order. */
export async function readExamples(
  session: Session,
  { inspection, edition, lines, lists }: ExampleSource,
): Promise<FoundExample[]> {
  const own = [...lines].filter((line) => line.inspection === inspection.id)
  const known = makeKnownNames(inspection, edition, own)
  const ids = listQuestions(edition).map(({ id }) => id)
  const read = await Promise.all(
    own.map(async ({ stream }) => {
      const { state } = await readFoldedStream(session, stream)
      const readingOf = (path: string) => readRegister(state.get(path))
      const registers = {
        read(path: string) {
          const reading = readingOf(path)
          return reading.kind === 'value' ? reading.value : undefined
        },
        isConflict: (path: string) => readingOf(path).kind === 'conflict',
      }
      return ids.flatMap((id) => {
        const example = readExample(registers, id)
        return example ? [{ ...checkExample(example, known, lists), stream }] : []
      })
    }),
  )
  const found = read.flat().toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
  return ids.flatMap((id) => found.filter(({ keyQuestion }) => keyQuestion === id))
}

export interface ExampleSource {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly lines: Iterable<CaseLine>
  readonly lists: NameLists
}

/** What may leave, by standard; refused while an example that is said to be ready has an open hit. */
export function exportExamples(
  edition: Edition,
  found: readonly FoundExample[],
): Result<StandardExamples[], UnansweredHits> {
  const unanswered = found
    .filter(({ saidReady, open }) => saidReady && open.length > 0)
    .map(({ stream, keyQuestion, open }) => ({ stream, keyQuestion, hits: open }))
  if (unanswered.length > 0) return err({ kind: 'unanswered-hits', examples: unanswered })
  const standards = edition.domains.flatMap(({ standards }) => standards)
  return ok(
    standards
      .map(({ id, name, keyQuestions }) => ({
        standard: { id, name },
        examples: keyQuestions.flatMap((question) =>
          found
            .filter(isReady)
            .filter(({ keyQuestion }) => keyQuestion === question.id)
            .map(({ kind, text }) => ({
              keyQuestion: { id: question.id, text: question.text },
              kind,
              text,
            })),
        ),
      }))
      .filter(({ examples }) => examples.length > 0),
  )
}

/** Without a conflict an example is good or poor. */
const isReady = (example: FoundExample): example is FoundExample & { kind: ExampleKind } =>
  example.state === 'ready'

const listQuestions = ({ domains }: Edition) =>
  domains.flatMap(({ standards }) => standards).flatMap(({ keyQuestions }) => keyQuestions)
