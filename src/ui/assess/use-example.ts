/**
 * An example of the open case, checked: at once after a tap, and when the typing
 * pauses while somebody writes.  [NC10 NC12]
 *
 * `isFresh` is false while the text on the screen is ahead of the check: nothing
 * is called ready then.
 */
import { useComputed } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { type CheckedExample, checkExample } from '../../domain/examples/check-example.ts'
import { readExample } from '../../domain/examples/example.ts'
import type { KnownNames, NameLists } from '../../domain/names/hit.ts'
import { loadNameLists } from '../../domain/names/load-name-lists.ts'
import { useCaseScreen } from './case-screen.ts'

export interface CheckedCard {
  readonly kind: 'checked'
  readonly example: CheckedExample
  readonly isFresh: boolean
}

export type ExampleCheck = { readonly kind: 'checking' | 'lists-away' } | CheckedCard

const PAUSE_MS = 250

export function useExample(id: string, known: KnownNames): ExampleCheck {
  const { answer, isConflict } = useCaseScreen()
  const lists = useNameLists()
  const registers = {
    read: (path: string) => answer(path).value,
    isConflict: (path: string) => isConflict(path).value,
  }
  const example = useComputed(() => readExample(registers, id)).value
  const [checked, setChecked] = useState<CheckedExample>()
  useEffect(() => {
    if (!lists || lists === 'away' || !example) return
    const isTyping = document.activeElement?.tagName === 'TEXTAREA'
    const timer = setTimeout(
      () => setChecked(checkExample(example, known, lists)),
      isTyping ? PAUSE_MS : 0,
    )
    return () => clearTimeout(timer)
  }, [example, known, lists])
  if (lists === 'away') return { kind: 'lists-away' }
  if (!checked || !example) return { kind: 'checking' }
  const isFresh = checked.text === example.text && checked.kept === example.kept
  return { kind: 'checked', example: checked, isFresh }
}

function useNameLists(): NameLists | 'away' | undefined {
  const [lists, setLists] = useState<NameLists | 'away'>()
  useEffect(() => {
    void loadNameLists().then((read) => setLists(read.ok ? read.value : 'away'))
  }, [])
  return lists
}
