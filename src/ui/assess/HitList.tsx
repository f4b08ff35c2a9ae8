/**
 * What the name check found and nobody has answered: keep it, or take what is
 * offered in its place.  [NC10 UI92]
 *
 * The same words stand once, however often they occur. After an answer the focus
 * goes to the next one, so that a keyboard goes through them without looking.
 */
import { useEffect, useRef } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import { maskHits } from '../../domain/examples/check-example.ts'
import { encodeKept } from '../../domain/examples/example.ts'
import type { Hit } from '../../domain/names/hit.ts'
import { Button } from '../parts/Button.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { exampleRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { HitRow } from './HitRow.tsx'
import type { CheckedCard } from './use-example.ts'

export interface HitListProps {
  /** Of the key question. */
  readonly id: string
  readonly check: CheckedCard
}

export function HitList({ id, check }: HitListProps) {
  const { open, canWrite, me } = useCaseScreen()
  const { example, isFresh } = check
  const ref = useRef<HTMLDivElement>(null)
  const isAnswering = useRef(false)
  useEffect(() => {
    if (!isAnswering.current) return
    isAnswering.current = false
    const list = ref.current
    const next = list?.querySelector<HTMLElement>('.hit button')
    ;(next ?? list?.querySelector<HTMLElement>('.hits__count'))?.focus()
  }, [example])
  const groups = [...Map.groupBy(example.open, ({ text }) => text).values()]
  const change = (hits: readonly Hit[]) => {
    isAnswering.current = true
    open.change(paths.exampleText(id), maskHits(open.read(paths.exampleText(id)) ?? '', hits))
  }
  const keep = (text: string) => {
    isAnswering.current = true
    open.change(paths.exampleKept(id), encodeKept([...example.kept, { text, by: me }]))
  }
  const label = `${exampleRow(id)}-hits`
  return (
    <div class="hits" ref={ref} aria-busy={isFresh ? undefined : 'true'}>
      <p class="hits__count" id={label} role="status" tabIndex={-1}>
        {isFresh ? words.hits(example.open.length) : words.checking}
      </p>
      {groups.length > 0 && (
        <ul class="plain-list" aria-labelledby={label}>
          {groups.map((hits) => (
            <HitRow
              key={hits[0]?.text}
              text={example.text}
              hits={hits}
              canWrite={canWrite.value}
              onChange={() => change(hits)}
              onKeep={keep}
            />
          ))}
        </ul>
      )}
      {groups.length > 1 && canWrite.value && (
        <Button kind="secondary" onClick={() => change(example.open)}>
          {words.changeAll}
        </Button>
      )}
    </div>
  )
}
