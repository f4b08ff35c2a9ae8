/**
 * The one door through which an edition comes in, bundled or imported.  [ED1 ED2]
 *
 * Refuses the whole of an edition with one fault and names every fault it
 * finds: a half-read edition would rate by rules that nobody wrote. References
 * are asked only of what has the right shape.
 */
import * as v from 'valibot'
import { err, ok, type Result } from '../../base/result.ts'
import { addCaseFaults } from './case-references.ts'
import { addFollowsFaults } from './change/follows-faults.ts'
import type { Edition } from './edition.ts'
import type { EditionFault } from './faults.ts'
import { addQuestionFaults } from './question-references.ts'
import { addReportFaults } from './report-references.ts'
import { addRuleFaults } from './rule-references.ts'
import { editionSchema } from './schema.ts'
import { issueToWords } from './shape-words.ts'

export interface BadEdition {
  readonly kind: 'bad-edition'
  readonly faults: readonly EditionFault[]
}

export function parseEdition(input: unknown): Result<Edition, BadEdition> {
  const shape = v.safeParse(editionSchema, input)
  if (!shape.success) {
    const faults = shape.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '(whole edition)',
      message: issueToWords(issue),
    }))
    return err({ kind: 'bad-edition', faults })
  }
  const edition: Edition = shape.output
  const faults: EditionFault[] = []
  const add = (path: string, message: string) => void faults.push({ path, message })
  addQuestionFaults(edition, add)
  addCaseFaults(edition, add)
  addRuleFaults(edition, add)
  addReportFaults(edition, add)
  addFollowsFaults(edition, add)
  return faults.length === 0 ? ok(edition) : err({ kind: 'bad-edition', faults })
}
