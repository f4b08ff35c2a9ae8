/**
 * The heading of a step, which takes the focus when the step begins, and whether
 * what was said so far is kept.  [UI56 UI2]
 */
import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { KeptMark, type KeptState } from '../../parts/KeptMark.tsx'

export interface ImportStepFrameProps {
  readonly title: string
  readonly mark: ReadonlySignal<KeptState | undefined>
  /** What the mark speaks of: never of the list itself, which is kept last. */
  readonly about: string | undefined
  readonly children: ComponentChildren
}

export function ImportStepFrame({ title, mark, about, children }: ImportStepFrameProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section class="import-step" aria-labelledby="import-step">
      <div class="import-step__head">
        <h2 id="import-step" tabIndex={-1} ref={ref}>
          {title}
        </h2>
        {about !== undefined && mark.value && (
          <p>
            {about} <KeptMark state={mark} />
          </p>
        )}
      </div>
      {children}
    </section>
  )
}
