/**
 * One question to which the chosen jotting is linked by a tap, or onto which any
 * is dragged. Linked ones are black with a tick.  [JO6]
 */
import type { ComponentChildren } from 'preact'
import { unlinkJotting } from '../../../session/jot.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useCaseScreen } from '../case-screen.ts'
import type { Linking } from './use-linking.ts'

export interface TargetButtonProps {
  readonly id: string
  readonly name: string
  readonly linking: Linking
  readonly linked: readonly string[]
  readonly children: ComponentChildren
}

export function TargetButton({ id, name, linking, linked, children }: TargetButtonProps) {
  const { open } = useCaseScreen()
  const { chosen } = linking
  const isLinked = linked.includes(id)
  const tap = () => {
    const jotting = chosen.peek()
    if (jotting === undefined) return
    if (isLinked) unlinkJotting(open, jotting, id)
    else linking.link(jotting, id)
  }
  return (
    <button
      type="button"
      class="jot-target"
      data-column={id}
      aria-pressed={isLinked ? 'true' : 'false'}
      aria-disabled={chosen.value === undefined ? 'true' : undefined}
      aria-label={name}
      title={name}
      onClick={tap}
    >
      {isLinked && <Icon name="tick" />}
      <span>{children}</span>
    </button>
  )
}
