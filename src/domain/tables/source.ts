/**
 * What tables are counted from: cases, officers and inspections as plain facts.
 * [TB2]
 *
 * Made from the registers on a tablet or from the CSV files of an archive: the
 * same facts give the same tables. No note, name or reference is in it. What is
 * absent is missing, and drops out of that variable's denominator alone.
 */
import type { Judgement } from '../edition/rules.ts'

type ByName<T> = Readonly<Record<string, T | undefined>>

export interface ReportCase {
  readonly caseType: string
  readonly providerType: string
  /** The officer's key in `officers`; undefined where the case names none. */
  readonly officer: string | undefined
  /** By profile field: the option's id. */
  readonly profile: ByName<string>
  /** By key question, and by key question and letter. */
  readonly answers: ByName<Judgement>
  readonly factors: ByName<ReportFactor>
  /** What the officer was asked about this case. */
  readonly perCase: ByName<string>
}

export interface ReportFactor {
  readonly linked: 'yes' | 'no' | undefined
  /** Whether sufficient services were delivered; counts only where it is linked. */
  readonly sufficient: 'yes' | 'no' | undefined
}

/** An officer who was interviewed. */
export interface ReportOfficer {
  readonly officer: string
  readonly providerType: string
  readonly answers: ByName<string>
}

export interface ReportInspection {
  readonly provider: string
  readonly providerType: string
  /** By standard: a level id, or null where it is not rated. */
  readonly standards: Readonly<Record<string, string | null>>
  readonly composite: number | null
  readonly overall: string | null
}

export interface TableSource {
  readonly cases: readonly ReportCase[]
  readonly officers: readonly ReportOfficer[]
  readonly inspections: readonly ReportInspection[]
}
