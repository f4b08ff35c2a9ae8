/**
 * The keyboard of a case: up and down from question to question, Y N A answer,
 * C clears, F flags, J jots, G opens guidance, left and right to the neighbouring place, Ctrl or Cmd Z undoes.
 * [UI20 GD8]
 *
 * Letters answer only the question that has the focus, and nothing happens
 * inside a text field: there the keys are the field's own.
 */

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isSamePlace, listPlaces, type Place, placeHref } from './case-places.ts'
import { type CaseScreen, useCaseScreen } from './case-screen.ts'
import { JOT_LINE } from './jot/jot-line.ts'
import { type UndoStep, useUndo } from './use-undo.ts'

export function useCaseKeys(place: Place): void {
  const screen = useCaseScreen()
  const { route } = useLocation()
  const step = useUndo()
  useEffect(() => {
    const keys: CaseKeys = { step, goBy: (by) => goBy(screen, place, by, route) }
    const listen = (event: KeyboardEvent) => {
      if (actOnKey(keys, event)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [screen, place, route, step])
}

/** To the place before or after, if there is one. */
export function goBy(
  { open, form }: CaseScreen,
  place: Place,
  by: -1 | 1,
  route: (url: string) => void,
): void {
  const places = listPlaces(form)
  const at = places.findIndex((one) => isSamePlace(one, place))
  // The interview view is no page among the others.
  const to = at === -1 ? undefined : places[at + by]
  if (to) route(placeHref(open.stream, to))
}

interface CaseKeys {
  readonly step: UndoStep
  readonly goBy: (by: -1 | 1) => void
}

const ANSWERS: Readonly<Record<string, string>> = { y: 'yes', n: 'no', a: 'not-applicable' }

/** True when the key was ours. */
function actOnKey({ step, goBy: go }: CaseKeys, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return false
  const letter = key.toLowerCase()
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter !== 'z' && letter !== 'y') return false
    void step(letter === 'y' || shiftKey ? 'redo' : 'undo')
    return true
  }
  if (ctrlKey || metaKey || altKey || shiftKey) return false
  switch (key) {
    case 'ArrowDown':
      return moveToQuestion(1)
    case 'ArrowUp':
      return moveToQuestion(-1)
    case 'ArrowLeft':
      go(-1)
      return true
    case 'ArrowRight':
      go(1)
      return true
    default:
      if (letter === 'g') return openGuidance()
      if (letter === 'j') return focusJotBar()
      if (letter === 'f') return press('[data-flag] button')
      return letter === 'c'
        ? press('[data-clear]:not(.clear--none) button')
        : answerWith(ANSWERS[letter])
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, dialog *')

function moveToQuestion(by: -1 | 1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-question]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = at === -1 ? rows[by === 1 ? 0 : -1] : rows[at + by]
  const radio = row?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')
  if (!row || !radio) return at !== -1
  radio.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

const answerWith = (answer: string | undefined): boolean =>
  answer !== undefined && press(`[role=radio][data-answer="${answer}"]`)

/** That of the focused question; of the key question where none is. The focus stays. */
function openGuidance(): boolean {
  const row =
    document.activeElement?.closest('[data-question]') ?? document.querySelector('.question-head')
  const button = row?.querySelector<HTMLElement>('[data-guidance] button')
  button?.click()
  return button != null
}

/** Presses a button of the question that has the focus, and leaves the focus in it. */
function press(selector: string): boolean {
  const row = document.activeElement?.closest('[data-question]')
  const button = row?.querySelector<HTMLElement>(selector)
  if (!button) return false
  button.click()
  // A button that clears goes away with the answer.
  const stays = button.role === 'radio' ? button : row?.querySelector<HTMLElement>('[role=radio]')
  stays?.focus({ preventScroll: true })
  return true
}

/** From wherever the focus is: a conversation does not wait. */
function focusJotBar(): boolean {
  const line = document.getElementById(JOT_LINE)
  line?.focus()
  return line !== null
}
