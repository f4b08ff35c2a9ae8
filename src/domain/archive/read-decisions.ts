/**
 * The rows of domain one and of the panel: levels that people gave.  [AR3 AR4]
 *
 * Levels stand there as ids or in their own words. A panel's decision on a question
 * that was on no agenda is a decision all the same.
 */
import type { Edition } from '../edition/edition.ts'
import type { RowReading } from './archive-source.ts'
import { makeCells } from './read-case-rows.ts'

export function addDomainOne(reading: RowReading): Record<string, string | null> {
  const { edition, rows } = reading
  const standards = edition.domains
    .flatMap((domain) => domain.standards)
    .filter(({ basis }) => basis === 'evidence')
    .map(({ id }) => id)
  const levels: Record<string, string | null> = {}
  for (const row of rows['domain-one']) {
    const cells = makeCells(reading, 'domain-one', row)
    const standard = cells.oneOf('standard', standards)
    if (Object.hasOwn(levels, standard)) cells.fault('standard', 'each standard once')
    const level = wordToLevel(edition, row.cell('rating'))
    if (level === undefined)
      cells.fault('rating', `${levelIds(edition)}, ${edition.words.notRated} or empty`)
    levels[standard] = level ?? null
  }
  return levels
}

/** Of several decisions on one question the last one stands. */
export function addDecisions(reading: RowReading): Record<string, string> {
  const { edition, rows } = reading
  const questions = edition.domains
    .flatMap(({ standards }) => standards)
    .flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => id))
  const decided: Record<string, string> = {}
  for (const row of rows.panel) {
    const cells = makeCells(reading, 'panel', row)
    const found = row.cell('keyQuestion')
    if (!questions.includes(found)) cells.fault('keyQuestion', 'a key question of the edition')
    const level = wordToLevel(edition, row.cell('to'))
    if (level) decided[found] = level
    else cells.fault('to', levelIds(edition))
  }
  return decided
}

/** Null: not rated. */
function wordToLevel(edition: Edition, found: string): string | null | undefined {
  const word = found.toLowerCase()
  if (word === '' || word === edition.words.notRated.toLowerCase()) return null
  return edition.rating.levels.find(
    ({ id, label }) => id.toLowerCase() === word || label.toLowerCase() === word,
  )?.id
}

const levelIds = ({ rating }: Edition): string => rating.levels.map(({ id }) => id).join(', ')
