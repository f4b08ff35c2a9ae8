/**
 * Examples as a text to paste and as a CSV for a spreadsheet. Only what the
 * session lets leave gets here.  [NC14]
 */
import type { StandardExamples } from '../../session/examples.ts'
import { toCsv } from '../setup/to-csv.ts'

export interface ExportWords {
  readonly kinds: Readonly<Record<'good' | 'poor', string>>
  readonly columns: readonly string[]
}

export const examplesToText = (
  standards: readonly StandardExamples[],
  { kinds }: ExportWords,
): string =>
  standards
    .map(({ standard, examples }) =>
      [
        `${standard.id} ${standard.name}`,
        ...examples.map(
          ({ kind, keyQuestion, text }) =>
            `${kinds[kind]}\n${keyQuestion.id} ${keyQuestion.text}\n${text}`,
        ),
      ].join('\n\n'),
    )
    .join('\n\n\n')

export const examplesToCsv = (
  standards: readonly StandardExamples[],
  { kinds, columns }: ExportWords,
): string =>
  toCsv([
    columns,
    ...standards.flatMap(({ standard, examples }) =>
      examples.map(({ kind, keyQuestion, text }) => [
        `${standard.id} ${standard.name}`,
        `${keyQuestion.id} ${keyQuestion.text}`,
        kinds[kind],
        text,
      ]),
    ),
  ])
