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
    return ok(parseArgs({ args: joinIds(args, options), options, strict: true }).values)
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('. ', 1)[0] ?? '') : ''
    return badOptions(why)
  }
}

/** An id of 22 characters may begin with a dash, and is no option for that. */
const DASHED_ID = /^-[\w-]{21}$/

function joinIds(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const before = joined.at(-1) ?? ''
    const isAsked = options[before.replace(/^--/, '')]?.type === 'string'
    if (isAsked && before.startsWith('--') && DASHED_ID.test(arg))
      joined.splice(-1, 1, `${before}=${arg}`)
    else joined.push(arg)
  }
  return joined
}

export const badOptions = (why: string): Result<never, BadOptions> =>
  err({ kind: 'bad-options', why })
