/**
 * A field that holds so much and no more, and cuts nothing in silence.  [JO15 JO16]
 *
 * What is pasted or dropped beyond the limit is parted: the beginning goes in
 * where the caret is, the rest is held for the person to save. What comes in by
 * another way (dictation, an input method) is looked at afterwards. Characters
 * that are no text are counted and told. No render for a key that fits.
 */
import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { countUnkeepable, fitsValue, splitText } from '../../session/text-limit.ts'

export type LimitedField = HTMLTextAreaElement | HTMLInputElement

export interface TextLimit {
  readonly limit: number
  /** What did not fit. */
  readonly rest: Signal<string>
  readonly unkeepable: Signal<number>
  /** After each input; returns the text as it stands then. */
  look(field: LimitedField): string
  readonly handlers: {
    readonly onPaste: (event: ClipboardEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

export function useTextLimit(limit: number): TextLimit {
  const rest = useSignal('')
  const unkeepable = useSignal(0)
  return useMemo(() => {
    const take = (event: Event, transfer: DataTransfer | null) => {
      const field = event.currentTarget
      if (!isField(field) || field.readOnly) return
      const text = (transfer?.getData('text/plain') ?? '').replaceAll('\r\n', '\n')
      const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
      const around = field.value.slice(0, start) + field.value.slice(end)
      if (fitsValue(around + text, limit)) return
      event.preventDefault()
      const parted = splitText(text, limit - splitText(around, limit).fits.length)
      field.setRangeText(parted.fits, start, end, 'end')
      rest.value = parted.rest + rest.peek()
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    }
    return {
      limit,
      rest,
      unkeepable,
      look(field) {
        const parted = splitText(field.value, limit)
        if (parted.rest !== '') {
          field.value = parted.fits
          rest.value = parted.rest + rest.peek()
        }
        unkeepable.value = countUnkeepable(parted.fits)
        return parted.fits
      },
      handlers: {
        onPaste: (event) => take(event, event.clipboardData),
        onDrop: (event) => take(event, event.dataTransfer),
      },
    }
  }, [limit, rest, unkeepable])
}

const isField = (target: EventTarget | null): target is LimitedField =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
