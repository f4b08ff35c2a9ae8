/**
 * What a report's tables name must exist in the edition.  [TB1]
 *
 * A table whose question is misspelt would be empty for ever, and nobody would
 * know why.
 */
import type { Edition } from './edition.ts'
import { type AddFault, addRepeats, addUnknown } from './faults.ts'
import { listQuestionIds } from './question-references.ts'
import type { ReportTableRule } from './rules.ts'

export function addReportFaults(edition: Edition, add: AddFault): void {
  const { report } = edition
  if (!report) return
  addRepeats(
    add,
    'report.tables (ids)',
    report.tables.map(({ id }) => id),
  )
  addUnknown(add, 'report.subGroups', report.subGroups, {
    what: 'profile field',
    has: (name) => Object.hasOwn(edition.profile, name),
  })
  for (const table of report.tables) {
    const at = `report.tables.${table.id}`
    addUnknown(add, `${at}.providers`, table.providers ?? [], {
      what: 'provider type',
      has: (name) => Object.hasOwn(edition.providerTypes, name),
    })
    for (const { what, names, has } of namedBy(edition, table))
      addUnknown(add, `${at}.${table.of}`, names, { what, has: (name) => has.includes(name) })
  }
}

interface Named {
  readonly what: string
  readonly names: readonly string[]
  readonly has: readonly string[]
}

function namedBy(edition: Edition, table: ReportTableRule): readonly Named[] {
  const { questions, perCase } = edition.officerInterview
  const numbers = questions.filter(({ type }) => type === 'integer').map(({ id }) => id)
  const yesNo = (list: readonly { id: string; type: string }[]) =>
    list.filter(({ type }) => type === 'yes-no').map(({ id }) => id)
  const asked = () => [...listQuestionIds(edition)]
  const ofNumber = (name: string) => ({
    what: 'number asked of officers',
    names: [name],
    has: numbers,
  })
  switch (table.of) {
    case 'officer-bands':
      return [ofNumber(table.question)]
    case 'officer-answers':
      return [
        {
          what: 'yes or no asked of officers',
          names: table.questions,
          has: [...yesNo(questions), ...yesNo(perCase)],
        },
      ]
    case 'officer-answers-by-band':
      return [
        ofNumber(table.by),
        { what: 'yes or no asked of officers', names: [table.question], has: yesNo(questions) },
      ]
    case 'judgements-by-band':
      return [ofNumber(table.by), { what: 'question', names: [table.keyQuestion], has: asked() }]
    case 'questions':
      return [{ what: 'question', names: table.questions, has: asked() }]
    case 'profile':
      return profileNames(edition, table)
    default:
      return []
  }
}

const profileNames = (
  edition: Edition,
  table: Extract<ReportTableRule, { of: 'profile' }>,
): readonly Named[] => [
  {
    what: 'case type',
    names: [table.caseType],
    has: edition.caseTypes.map(({ id }) => id),
  },
  {
    what: `profile field asked of ${table.caseType}`,
    names: table.fields,
    has: Object.entries(edition.profile)
      .filter(([, field]) => field.in.includes(table.caseType))
      .map(([id]) => id),
  },
]
