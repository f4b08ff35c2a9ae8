/**
 * Opens every case that is here, once per visit of the page, and those that come
 * meanwhile.  [RT8]
 *
 * Nothing is remembered from an earlier visit: a tick speaks of this one.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import { type OpenedCase, openEveryCase } from '../../../session/open-every-case.ts'
import type { CaseFacts } from '../../../session/readiness.ts'
import { useApp, useOpen } from '../app-model.ts'
import { casesOnTablet } from './rehearsal.ts'

export interface OpenedCases {
  /** Undefined before the first word of the office. */
  readonly facts: CaseFacts | undefined
  readonly faults: readonly OpenedCase[]
  /** All of them once more. */
  again(): void
}

export function useOpenedCases(): OpenedCases {
  const { workspace } = useOpen()
  const { session, handOut, lines } = workspace
  const opened = useRef(new Map<StreamId, OpenedCase>())
  const [, redraw] = useState(0)
  const [isOpening, setOpening] = useState(true)
  const [attempt, setAttempt] = useState(0)
  const known = workspace.inspections.value
  const { cases, missing } = casesOnTablet(workspace)
  // Read, so that the page follows both; the key stands for the cases.
  const isKnown = session.practice ? lines.value.size > 0 : handOut.value !== undefined
  const key = cases.map(({ stream }) => stream).join(' ')
  useEffect(() => {
    const controller = new AbortController()
    // What did not open may open now: the key has come, or the rest of it.
    const left = cases.filter(
      ({ stream }) =>
        opened.current.get(stream)?.fault !== undefined || !opened.current.has(stream),
    )
    setOpening(true)
    void openEveryCase(session, {
      inspections: known,
      cases: left,
      signal: controller.signal,
      onOpened(one) {
        if (controller.signal.aborted) return
        opened.current.set(one.stream, one)
        redraw(opened.current.size)
      },
    }).then(() => {
      if (!controller.signal.aborted) setOpening(false)
    })
    return () => controller.abort()
  }, [session, known, key, attempt])
  const again = () => {
    opened.current.clear()
    setAttempt((count) => count + 1)
  }
  useAfterRehearsal(again)
  const here = cases.flatMap(({ stream }) => opened.current.get(stream) ?? [])
  const faults = here.filter(({ fault }) => fault !== undefined)
  return {
    facts: isKnown
      ? {
          of: cases.length + missing,
          whole: cases.length,
          opened: here.length - faults.length,
          failed: faults.length,
          isOpening,
        }
      : undefined,
    faults,
    again,
  }
}

/** A rehearsal of this visit may have found what the ticks above it did not know of.  [UI252] */
function useAfterRehearsal(again: () => void): void {
  const { rehearsal } = useApp()
  const state = rehearsal.state.value
  const seen = useRef(state)
  useEffect(() => {
    if (state.kind === 'over' && state !== seen.current) again()
    seen.current = state
  }, [state])
}
