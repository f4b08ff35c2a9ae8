/**
 * A question that must be answered before anything else. Rare: no dialog stands
 * in the way of an interview.
 *
 * The platform's own dialog: it keeps the focus, closes with Escape and gives
 * the focus back.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Dialog({ open, title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog class="dialog" ref={ref} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 class="dialog__title" id={titleId}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  )
}
