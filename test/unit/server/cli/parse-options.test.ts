/**
 * Options of the command line: ids are ids, whatever they begin with.
 */
import { expect, test } from 'vitest'
import { parseOptions } from '../../../../server/cli/parse-options.ts'

const OPTIONS = {
  without: { type: 'string', multiple: true },
  look: { type: 'boolean' },
} as const
const DASHED = '-b3Z9qC-f2jS_sf_WgUzeg'
const PLAIN = 'Ab3Z9qC-f2jS_sf_WgUzeg'

test('[CL12 PU12] an id that begins with a dash is taken as an id', () => {
  const args = ['--without', DASHED, '--look', '--without', PLAIN, `--without=${DASHED}`]
  expect(parseOptions(args, OPTIONS)).toEqual({
    ok: true,
    value: { without: [DASHED, PLAIN, DASHED], look: true },
  })
})

test('[CL12] anything else with a dash is an option, and a wrong one is refused in words', () => {
  for (const args of [['--without', '--look'], ['--without', '-x'], ['--look', DASHED], [DASHED]])
    expect(parseOptions(args, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'bad-options' } })
})
