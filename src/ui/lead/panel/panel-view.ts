/**
 * What every part of the panel's page reads: the inspection as it stands, the
 * agenda made from it, and the decisions of all inspections.  [UI144 UI146]
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../../base/assert.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Agenda } from '../../../domain/panel/agenda.ts'
import { levelToLabel } from '../../../domain/rating/band.ts'
import type { Board, BoardKeyQuestion, BoardStandard } from '../../../session/board.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { KeptDecision } from '../../../session/panel.ts'
import type { LeadWork } from '../use-lead-work.ts'

/** The field that chooses a key question besides the agenda. */
export const OTHER_QUESTION = 'other-question'

export interface EarlierDecision extends KeptDecision {
  readonly inspection: Inspection
}

export interface PanelView {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly board: Board
  readonly work: LeadWork
  readonly agenda: Agenda
  /** Of every inspection on this tablet, this one too. */
  readonly earlier: readonly EarlierDecision[]
  /** The key question that was first decided outside the rule just now: its place on the page changes. */
  readonly moved: string | undefined
  readonly sayMoved: (keyQuestion: string) => void
}

export const PanelContext = createContext<PanelView | undefined>(undefined)

export function usePanel(): PanelView {
  const view = useContext(PanelContext)
  assert(view, 'a part of the panel stands on its page')
  return view
}

/** A level's label; one that this edition lacks is shown by its id. */
export function labelOf({ rating }: Edition, level: string): string {
  return rating.levels.some(({ id }) => id === level) ? levelToLabel(rating, level) : level
}

export interface Placed {
  readonly standard: BoardStandard
  readonly keyQuestion: BoardKeyQuestion
}

export function placeOf({ board }: PanelView, id: string): Placed {
  for (const standard of board.standards) {
    const keyQuestion = standard.keyQuestions.find((one) => one.id === id)
    if (keyQuestion) return { standard, keyQuestion }
  }
  throw new Error('broken invariant: what is on the agenda stands on the board')
}
