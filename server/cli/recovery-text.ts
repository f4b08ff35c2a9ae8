/**
 * The recovery key on paper, as the command line prints it and reads it back.
 * [CL14]
 *
 * One spelling for the endpoint that makes the key and for the page that opens a
 * copy with it: `src/ops/recovery-text.ts` has it.
 */
export { parseRecoveryText, recoveryKeyToText } from '../../src/ops/recovery-text.ts'
