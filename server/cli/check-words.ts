/**
 * What a verified log is, in words: counts, the digest, and each fault by the
 * case in which it stands.  [EP45]
 *
 * The endpoint knows a case by its stream's id alone. The app shows which case
 * that is to whoever may open it.
 */
import type { LogCheck, LogFault } from '../log/whole/verify-log.ts'

export function countsToWords({ counts, digest }: LogCheck): string {
  const { inspections, deleted, streams, operations, parked, people, devices } = counts
  const gone = deleted > 0 ? ` (${deleted} deleted when its days were over)` : ''
  return [
    `${count(inspections, 'inspection')}${gone}, ${count(streams, 'stream')},`,
    `${count(operations, 'operation')}, ${parked} set aside,`,
    `${people} ${people === 1 ? 'person' : 'people'}, ${count(devices, 'tablet')}.\nDigest: ${digest}`,
  ].join(' ')
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`

export const faultsToWords = (faults: readonly LogFault[]): string =>
  faults.map((fault) => `${faultToWords(fault)}\n`).join('')

function faultToWords({ kind, inspection, stream, at }: LogFault): string {
  if (kind === 'audit-broken') return `Audit log: line ${at} was changed, moved or removed.`
  if (kind === 'deletion-differs')
    return `Inspection ${inspection}, deleted: what is left of it is not what it was.`
  const where = `Stream ${stream ?? 'unknown'} of inspection ${inspection ?? 'unknown'}`
  return `${where}: ${whatOf[kind](at)}`
}

const whatOf: Readonly<
  Record<Exclude<LogFault['kind'], 'audit-broken' | 'deletion-differs'>, (at: number) => string>
> = {
  'operation-changed': (at) => `operation ${at} was changed.`,
  'operation-missing': (at) => `operation ${at} is missing.`,
  'operation-moved': (at) => `operation ${at} belongs to another stream.`,
  'operation-twice': (at) => `operation ${at} is there twice.`,
  'head-differs': (at) => `its head does not fit what follows ${at - 1}.`,
  'stream-unknown': (at) => `operation ${at} belongs to no stream that is known here.`,
  'parked-changed': (at) => `what was set aside as number ${at} was changed.`,
}
