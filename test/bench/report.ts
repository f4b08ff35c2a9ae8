/**
 * A bench run as a table and as JSON.
 */
import type { Figure } from './statistics.ts'

export interface Row {
  readonly what: string
  /** CPU throttle. */
  readonly throttle: number
  readonly ours: Figure
  readonly limit?: Figure
  readonly limitIs?: string
  readonly goal?: string
}

export interface Report {
  add(row: Row): void
  note(text: string): void
  print(): void
  toJson(): string
}

export function createReport(machine: Readonly<Record<string, string>>): Report {
  const rows: Row[] = []
  const notes: string[] = []
  return {
    add(row) {
      rows.push(row)
      console.log(rowToText(row))
    },
    note(text) {
      notes.push(text)
      console.log(text)
    },
    print() {
      console.log(`\n${Object.values(machine).join(' · ')}`)
      for (const row of rows) console.log(rowToText(row))
      for (const note of notes) console.log(note)
    },
    toJson: () => `${JSON.stringify({ machine, rows: rows.map(withRatio), notes }, null, 2)}\n`,
  }
}

const ratioOf = ({ ours, limit }: Row): number | undefined =>
  limit && Math.round((ours.median / limit.median) * 100) / 100

const withRatio = (row: Row) => ({ ...row, ratio: ratioOf(row) })

function rowToText(row: Row): string {
  const { what, throttle, ours, limit, limitIs, goal } = row
  const parts = [`${throttle}x ${what}: median ${ours.median}, p95 ${ours.p95} (${ours.runs} runs)`]
  if (limit)
    parts.push(`${limitIs}: median ${limit.median}, p95 ${limit.p95}; ratio ${ratioOf(row)}`)
  if (goal) parts.push(`goal: ${goal}`)
  return parts.join(' | ')
}
