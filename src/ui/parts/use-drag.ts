/**
 * Dragging a card with mouse, finger or pen.  [UI64]
 *
 * A mouse may take the card anywhere, a finger takes it by its grip, so that the
 * board still scrolls under a finger. Near an edge the board and the page scroll
 * by themselves, or the list with `data-scrolls` that the pointer is over. Escape, or a pointer that is lost, puts the card back.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const BEGIN_PX = 6
const EDGE_PX = 56
const STEP_PX = 14
/** A bar may lie over the foot of the page, and over the end of a list. */
const FOOT_PX = 64
const DRAGGING = 'data-dragging'

export interface DragActs {
  /** A card is under way. */
  begin(key: string): void
  /** The column under the pointer, or undefined beside all. */
  over(column: string | undefined): void
  drop(column: string | undefined): void
  cancel(): void
}

interface Dragging {
  readonly key: string
  readonly card: HTMLElement
  readonly pointer: number
  readonly start: Point
  at: Point
  ghost: HTMLElement | undefined
  frame: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export function useDrag(ref: RefObject<HTMLElement | null>, acts: DragActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const board = ref.current
    if (!board) return
    return watchDrags(board, () => latest.current)
  }, [ref])
}

function watchDrags(board: HTMLElement, acts: () => DragActs): () => void {
  const state: { dragging?: Dragging } = {}
  const end = () => {
    const { dragging } = state
    delete state.dragging
    if (!dragging) return undefined
    cancelAnimationFrame(dragging.frame)
    dragging.ghost?.remove()
    document.documentElement.removeAttribute(DRAGGING)
    return dragging
  }
  const ofPointer = ({ pointerId }: PointerEvent) =>
    state.dragging?.pointer === pointerId ? state.dragging : undefined
  const listeners = {
    pointermove(event: PointerEvent) {
      const dragging = ofPointer(event)
      if (dragging) dragOn(dragging, toPoint(event), board, acts)
    },
    pointerup(event: PointerEvent) {
      if (!ofPointer(event)) return
      const dragging = end()
      if (!dragging?.ghost) return
      dropNextClick()
      acts().drop(columnAt(dragging.at))
    },
    pointercancel(event: PointerEvent) {
      if (ofPointer(event) && end()?.ghost) acts().cancel()
    },
    keydown({ key }: KeyboardEvent) {
      if (key === 'Escape' && end()?.ghost) acts().cancel()
    },
  }
  const listening = new AbortController()
  const { signal } = listening
  board.addEventListener(
    'pointerdown',
    (event) => {
      if (!state.dragging) Object.assign(state, { dragging: toDragging(event) })
    },
    { signal },
  )
  addEventListener('pointermove', listeners.pointermove, { signal })
  addEventListener('pointerup', listeners.pointerup, { signal })
  addEventListener('pointercancel', listeners.pointercancel, { signal })
  addEventListener('keydown', listeners.keydown, { signal })
  return () => {
    end()
    listening.abort()
  }
}

function toDragging(event: PointerEvent): Dragging | undefined {
  const card = toCard(event)
  if (!card || event.button !== 0) return undefined
  const start = toPoint(event)
  const { block: key = '' } = card.dataset
  return { key, card, pointer: event.pointerId, start, at: start, ghost: undefined, frame: 0 }
}

function dragOn(dragging: Dragging, at: Point, board: HTMLElement, acts: () => DragActs): void {
  dragging.at = at
  if (!dragging.ghost && !isFar(dragging)) return
  if (!dragging.ghost) beginDrag(dragging, board, acts)
  moveGhost(dragging)
  acts().over(columnAt(at))
}

/** The click that follows a drop would pick the card up again. */
function dropNextClick(): void {
  addEventListener('click', stopEvent, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', stopEvent, { capture: true }))
}

const toPoint = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y })

/** A finger or a pen drags by the grip alone; elsewhere it scrolls. */
function toCard({ target, pointerType }: PointerEvent): HTMLElement | undefined {
  // In a field the pointer chooses letters.
  if (!(target instanceof Element) || target.closest('input, textarea, select')) return undefined
  if (pointerType !== 'mouse' && !target.closest('[data-grip]')) return undefined
  return target.closest<HTMLElement>('[data-block]') ?? undefined
}

const isFar = ({ start, at }: Dragging): boolean =>
  Math.hypot(at.x - start.x, at.y - start.y) >= BEGIN_PX

/** The column whose width the pointer is in: beneath the last card counts too. */
function columnAt({ x, y }: Point): string | undefined {
  const under = document.elementFromPoint(x, y)
  return under?.closest<HTMLElement>('[data-column]')?.dataset.column
}

function beginDrag(dragging: Dragging, board: HTMLElement, acts: () => DragActs): void {
  const { card } = dragging
  const ghost = card.cloneNode(true)
  if (!(ghost instanceof HTMLElement)) return
  ghost.removeAttribute('data-block')
  ghost.setAttribute('aria-hidden', 'true')
  ghost.classList.add('block-card--ghost')
  ghost.style.width = `${card.offsetWidth}px`
  document.body.append(ghost)
  dragging.ghost = ghost
  // A mouse that moves while pressed would select the words that it passes.
  document.documentElement.setAttribute(DRAGGING, '')
  getSelection()?.removeAllRanges()
  acts().begin(dragging.key)
  const scroll = () => {
    scrollAtEdges(dragging.at, board)
    acts().over(columnAt(dragging.at))
    dragging.frame = requestAnimationFrame(scroll)
  }
  dragging.frame = requestAnimationFrame(scroll)
}

function moveGhost({ ghost, at }: Dragging): void {
  if (ghost) ghost.style.transform = `translate(${at.x - 24}px, ${at.y - 24}px)`
}

function scrollAtEdges({ x, y }: Point, board: HTMLElement): void {
  const list = document.elementFromPoint(x, y)?.closest('[data-scrolls]')
  if (list) {
    const { top, bottom } = list.getBoundingClientRect()
    const foot = innerHeight - FOOT_PX
    const step = toStep(y, top, Math.min(bottom, foot))
    const before = list.scrollTop
    list.scrollTop += step
    // At its end, and its end is not on the screen: the page goes on.
    if (list.scrollTop === before && step > 0 && bottom > foot) scrollBy(0, step)
    return
  }
  const { left, right, top, bottom } = board.getBoundingClientRect()
  const low = Math.min(bottom, innerHeight)
  board.scrollLeft += toStep(x, left, right)
  const before = board.scrollTop
  board.scrollTop += toStep(y, Math.max(top, 0), low)
  if (board.scrollTop === before) scrollBy(0, toStep(y, 0, innerHeight))
}

const toStep = (at: number, from: number, to: number): number => {
  if (at < from + EDGE_PX) return -STEP_PX
  return at > to - EDGE_PX ? STEP_PX : 0
}

function stopEvent(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}
