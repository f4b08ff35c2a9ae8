/**
 * The options of a verb, or the words to print when they do not fit.  [CL12]
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '../../src/base/result.ts'
import { joinDashed } from './join-dashed.ts'

export type BadOptions = { readonly kind: 'bad-options'; readonly why: string }

/** An id of 22 characters may begin with a dash, and is no option for that. */
const DASHED_ID = /^-[\w-]{21}$/

export function parseOptions<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  const words = joinDashed(
    args,
    (option, word) => options[option]?.type === 'string' && DASHED_ID.test(word),
  )
  try {
    return ok(parseArgs({ args: words, options, strict: true }).values)
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('. ', 1)[0] ?? '') : ''
    return badOptions(why)
  }
}

export const badOptions = (why: string): Result<never, BadOptions> =>
  err({ kind: 'bad-options', why })
