/**
 * One step back or forward, and to the place where it happened.  [UI3 AS12]
 *
 * The focus stays on the button: undo is pressed several times. The row that
 * changed is brought into view and marked for a moment. A finished case is not
 * changed by way of undo: it is reopened, with a reason.
 */

import { useCallback } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { caseWords } from '../words/assess.ts'
import { pathToPlace, placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { revealRow } from './reveal-row.ts'

export type UndoStep = (direction: 'undo' | 'redo') => Promise<void>

export function useUndo(): UndoStep {
  const { open, form, canWrite, voice } = useCaseScreen()
  const { path: here, route } = useLocation()
  return useCallback(
    async (direction) => {
      if (!canWrite.peek()) return
      // What was done before a restart may still be being read: a few milliseconds.
      await open.undo.recall()
      const step = open.undo[direction]()
      if (step.kind === 'nothing') return voice.say(caseWords.nothingToUndo)
      if (step.kind === 'choice') voice.say(caseWords.choiceStays)
      else voice.say(direction === 'undo' ? caseWords.undone : caseWords.redone)
      const target = pathToPlace(form, step.path)
      if (!target) return
      const href = placeHref(open.stream, target.place)
      // The interview view shows rows of several places.
      const isShown = target.row !== 'main' && document.getElementById(target.row) !== null
      if (href === here || isShown) revealRow(target.row)
      else route(`${href}#${target.row}`)
    },
    [open, form, canWrite, voice, here, route],
  )
}
