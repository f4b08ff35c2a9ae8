/**
 * `casebook audit`: who let whom in, and who changed who reads what.  [EP54]
 */
import { findBrokenAudit } from '../log/audit.ts'
import type { AuditRow } from '../log/op-rows.ts'
import { makeConfiguredVerb } from './configured-verb.ts'
import { openData } from './open-data.ts'

const USAGE = `casebook audit

Prints the audit log, one line of JSON for each entry, oldest first: when, by
which person and tablet, what, and its ids and roles. Null stands for the
office's own command line. Ends with 1 where the chain of entries is broken.
`

const words = { name: 'audit', summary: 'prints who let whom in and changed access', usage: USAGE }

export const auditVerb = makeConfiguredVerb(words, async (config, io) => {
  const log = await openData(config)
  if (!log.ok) {
    io.stderr(`${log.error.why}\n`)
    return 1
  }
  const entries = await log.value.readAudit().finally(() => log.value.close())
  io.stdout(entries.map((entry) => `${entryToLine(entry)}\n`).join(''))
  const broken = findBrokenAudit(entries)
  if (broken === undefined) return 0
  io.stderr(`Line ${broken} was changed, moved or removed.\n`)
  return 1
})

function entryToLine({ seq, at, person, device, what, detail }: AuditRow): string {
  const more: unknown = JSON.parse(detail)
  return JSON.stringify({ seq, at, person, device, what, detail: more })
}
