/**
 * A decision in a few words: what counts as what, or that it stays.  [UI145]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Decision } from '../../../domain/panel/decision.ts'
import { panelWords } from '../../words/panel.ts'
import { labelOf } from './panel-view.ts'

export function decisionToWords(edition: Edition, { from, to }: Decision): string {
  const { changed, unchanged } = panelWords.decision
  return from === to
    ? unchanged(labelOf(edition, to))
    : changed(labelOf(edition, from), labelOf(edition, to))
}
