/**
 * `casebook purge`: deletes the inspections whose days are over.  [PU10 PU11 PU12 PU14]
 *
 * Ids and counts alone: the endpoint knows no names. Works while the endpoint runs.
 */
import { brandId, type DeviceId, isId } from '../../src/base/brand.ts'
import type { EndedInspection } from '../log/delete-inspections.ts'
import { systemClock } from '../system.ts'
import { readConfig, withLog } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook purge [--look] [--without DEVICE]...

Deletes every inspection that a lead has ended, that the office has whole, and
whose days are over: its operations, what was set aside of it, and its wrapped
keys. Each stream's count and head stay, so verify, backup, restore and migrate go
on and say what was deleted. Waits for the receipt of each tablet that holds it.
Run it each day. Backups that were made before still hold what is deleted here:
remove them when their time is over, and so what a database server keeps of its log.

  --look             says what would be done, and does nothing
  --without DEVICE   does not wait for this tablet (22 characters): it was lost.
                     One that was withdrawn is not waited for. May stand several times
`

export const purgeVerb: Verb = {
  name: 'purge',
  summary: 'deletes the inspections whose days are over',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, {
      look: { type: 'boolean' },
      without: { type: 'string', multiple: true },
    })
    const named: readonly string[] = options.ok ? (options.value.without ?? []) : []
    if (!options.ok || !named.every(isId)) {
      io.stderr(`${options.ok ? 'Name each tablet by its id.' : options.error.why}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const isLook = options.value.look === true
    const without = named.map((text) => brandId<DeviceId>(text))
    return withLog(io, config.value, async (log) => {
      const wish = { without, isLook, at: systemClock.now() }
      const ended = await log.deleteInspections(wish)
      if (ended.length === 0) io.stdout('No inspection has ended.\n')
      for (const one of ended) io.stdout(`${toWords(one, isLook)}\n`)
      return 0
    })
  },
}

function toWords(one: EndedInspection, isLook: boolean): string {
  const { inspection, state, dueAt, operations, parked, owed } = one
  const day = dueAt.slice(0, 10)
  const counts = `${operations} operations, ${parked} set aside`
  switch (state) {
    case 'deleted':
      return `${inspection} ${isLook ? 'is to be deleted' : 'is deleted'}: ${counts}.`
    case 'not-due':
      return `${inspection} is kept until ${day}: ${counts}.`
    case 'owed':
      return `${inspection} was due on ${day} and waits for the receipt of ${owed.join(', ')}.`
    case 'gone':
      return `${inspection} was deleted before.`
  }
}
