/**
 * The options of a verb, or the words to print when they do not fit.  [CL12]
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '../../src/base/result.ts'

export type BadOptions = { readonly kind: 'bad-options'; readonly why: string }

export function parseOptions<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return ok(parseArgs({ args: [...args], options, strict: true }).values)
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('. ', 1)[0] ?? '') : ''
    return badOptions(why)
  }
}

export const badOptions = (why: string): Result<never, BadOptions> =>
  err({ kind: 'bad-options', why })
