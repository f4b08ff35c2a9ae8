/**
 * The first registers of a case: what is known of it when it is sampled.
 * [SA30 UI9]
 *
 * Blank is not written: a register that nobody has filled in is unanswered.
 */
import { paths } from '../domain/assessment/paths.ts'
import { appointmentPaths } from '../domain/assessment/set-up-paths.ts'
import type { SampledCase } from '../domain/sampling/sampled-list.ts'

/** What an eligible case and a sampled one have in common. */
export type KnownCase = Partial<{ readonly [K in keyof SampledCase]: SampledCase[K] | undefined }> &
  Pick<SampledCase, 'reference' | 'caseType' | 'profile'>

export function caseToValues(known: KnownCase): Map<string, string | null> {
  const values = new Map<string, string | null>([
    [paths.reference, known.reference],
    [paths.caseType, known.caseType],
  ])
  const optional: [string, string | undefined][] = [
    [paths.officer, known.officer],
    [paths.office, known.office],
    [appointmentPaths.day, known.day],
    [appointmentPaths.time, known.time],
    [appointmentPaths.place, known.place],
    ...Object.entries(known.profile).map(([field, value]): [string, string] => [
      paths.field(field),
      value,
    ]),
  ]
  for (const [path, value] of optional) if (value) values.set(path, value)
  return values
}
