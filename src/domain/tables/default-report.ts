/**
 * The report of an edition that says nothing about one: its ratings, the shares of
 * each standard's key questions, and the profile of each kind of case.  [TB12]
 */
import type { Edition } from '../edition/edition.ts'
import type { ReportRules, ReportTableRule } from '../edition/rules.ts'

/** A default of Casebook, for editions that state none. */
const LEAST = 5

export function makeDefaultReport(edition: Edition): ReportRules {
  const standards = edition.domains
    .flatMap((domain) => domain.standards)
    .filter(({ basis }) => basis === 'cases')
  const questions = standards.map(
    ({ id, name, keyQuestions }): ReportTableRule => ({
      of: 'questions',
      id: `standard ${id}`,
      name: id,
      title: name,
      questions: keyQuestions.map((one) => one.id),
    }),
  )
  const profiles = edition.caseTypes.map(
    ({ id, label, factors }): ReportTableRule => ({
      of: 'profile',
      id: `profile ${id}`,
      name: 'Profile',
      title: label,
      caseType: id,
      fields: fieldsOf(edition, id),
      factors,
    }),
  )
  const rated: ReportTableRule[] =
    edition.rating.noComposite === undefined
      ? [{ of: 'inspections', id: 'ratings', name: 'Ratings', title: 'Ratings table' }]
      : []
  return {
    tables: [...rated, ...questions, ...profiles],
    subGroups: edition.caseTypes.slice(0, 1).flatMap(({ id }) => fieldsOf(edition, id)),
    smallGroup: { least: LEAST, note: 'A default of Casebook.' },
  }
}

const fieldsOf = ({ profile }: Edition, caseType: string): string[] =>
  Object.entries(profile)
    .filter(([, field]) => field.in.includes(caseType))
    .map(([id]) => id)
