/**
 * The jottings of a case, by time: filtered, linked, set aside.
 * [UI112 UI113 JO6 JO7 JO10]
 *
 * Three ways to link, each two actions: a code and Enter; a tap on the line and
 * taps on its questions; a drag onto a question, here or in the rail.
 */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { isUnlinked } from '../../../domain/assessment/jottings.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'
import { PlaceHeading } from '../PlaceHeading.tsx'
import { JotCard } from './JotCard.tsx'
import { JotFilters } from './JotFilters.tsx'
import { JotTargets } from './JotTargets.tsx'
import { useLinking } from './use-linking.ts'

export function JottingsPage() {
  const { form, jottings, canWrite } = useCaseScreen()
  const page = useRef<HTMLDivElement>(null)
  // A link to one line shows it, whatever it is linked to.
  const filter = useSignal(location.hash.startsWith('#jot-') ? 'all' : 'unlinked')
  const linking = useLinking(page)
  // What was just linked stays until the person looks away: it may belong to more.
  const stays = useSignal<ReadonlySet<string>>(new Set())
  useEffect(() => {
    stays.value = new Set()
  }, [filter.value])
  const shown = useComputed(() =>
    jottings.value.filter(
      (one) =>
        filter.value === 'all' ||
        (filter.value === 'unlinked'
          ? isUnlinked(one) || stays.value.has(one.id)
          : one.tags.some((tag) => filter.value === `#${tag}`)),
    ),
  )
  const keepShown = (id: string) => {
    stays.value = new Set([...stays.peek(), id])
  }
  if (jottings.value.length === 0) {
    return (
      <>
        <PlaceHeading title={words.title} crumb={[form.caseType.label]} />
        <p>{words.empty}</p>
      </>
    )
  }
  return (
    <div class="jottings" ref={page}>
      <PlaceHeading title={words.title} crumb={[form.caseType.label]} />
      {canWrite.value && <p class="place__note">{words.lead}</p>}
      <JotFilters filter={filter} />
      <div class="jottings__parts">
        <ol class="plain-list jottings__list" aria-label={words.title}>
          {shown.value.map((one) => (
            <JotCard key={one.id} jotting={one} linking={linking} onLinked={keepShown} />
          ))}
          {shown.value.length === 0 && (
            <li>{filter.value === 'unlinked' ? words.noneLeft : words.noneMatches}</li>
          )}
        </ol>
        {canWrite.value && <JotTargets linking={linking} onLinked={keepShown} />}
      </div>
    </div>
  )
}
