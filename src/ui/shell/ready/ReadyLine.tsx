/**
 * One line of "Ready to travel": looked at, holding, or not yet with the one
 * button that mends it.  [RT6 UI73]
 *
 * Told by its word and its sign, never by its colour alone.
 */
import type { ComponentChildren } from 'preact'
import type { ReadyLine as Line, MendId } from '../../../session/readiness.ts'
import { Button } from '../../parts/Button.tsx'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { type DotState, ProgressDot } from '../../parts/ProgressDot.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { readyWords as words } from '../../words/ready.ts'

export interface ReadyLineProps {
  readonly line: Line
  readonly mending: MendId | undefined
  readonly onMend: (id: MendId) => void
  readonly children: ComponentChildren
}

const DOTS: Readonly<Record<Line['verdict']['state'], DotState>> = {
  looking: 'none',
  holds: 'done',
  broken: 'attention',
}
const LINKS: ReadonlyMap<MendId, string> = new Map([
  ['set-up', '/set-up'],
  ['see-parked', '/sync'],
])

export function ReadyLine({ line: { id, verdict }, mending, onMend, children }: ReadyLineProps) {
  const { state } = verdict
  return (
    <li class={`ready-line ready-line--${state}`} data-line={id} data-state={state}>
      <ProgressDot look={{ state: DOTS[state] }} />
      <div class="ready-line__words">
        <h2 class="ready-line__name">{words.names[id]}</h2>
        <VisuallyHidden>{state === 'looking' ? '' : words[state]} </VisuallyHidden>
        {children}
      </div>
      {state === 'broken' && (
        <div class="ready-line__act">
          <MendButton id={verdict.mend} mending={mending} onMend={onMend} />
        </div>
      )}
    </li>
  )
}

function MendButton({
  id,
  mending,
  onMend,
}: Pick<ReadyLineProps, 'mending' | 'onMend'> & { id: MendId }) {
  const href = LINKS.get(id)
  if (href !== undefined) {
    return (
      <ButtonLink href={href} kind="secondary">
        {words.mend[id]}
      </ButtonLink>
    )
  }
  return (
    <Button kind="secondary" unavailable={mending !== undefined} onClick={() => onMend(id)}>
      {mending === id ? words.mending : words.mend[id]}
    </Button>
  )
}
