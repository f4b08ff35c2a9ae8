/**
 * A verb that takes no options of its own and runs on the settings.  [CL12 CL13]
 */
import type { Config } from '../config.ts'
import { readConfig } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Io, Verb } from './verb.ts'

export function makeConfiguredVerb(
  words: Omit<Verb, 'run'>,
  run: (config: Config, io: Io) => Promise<number>,
): Verb {
  return {
    ...words,
    async run(args, io) {
      const options = parseOptions(args, {})
      if (!options.ok) {
        io.stderr(`${options.error.why}\n${words.usage}`)
        return 2
      }
      const config = readConfig(io)
      if (!config.ok) {
        io.stderr(`${config.error.why}\n`)
        return 2
      }
      return run(config.value, io)
    },
  }
}
