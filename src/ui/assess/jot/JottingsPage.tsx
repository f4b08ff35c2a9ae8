/**
 * The jottings of a case, by time: filtered, linked, set aside.
 * [UI112 UI113 JO6 JO7 JO10]
 *
 * Three ways to link, each two actions: a code and Enter; a tap on the line and
 * taps on its questions; a drag onto a question, here or in the rail.
 */
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { isUnlinked, type Jotting } from '../../../domain/assessment/jottings.ts'
import { formToCode } from '../../../domain/assessment/question-codes.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'
import { PlaceHeading } from '../PlaceHeading.tsx'
import { JotCard } from './JotCard.tsx'
import { JotFilters } from './JotFilters.tsx'
import { JotTargets } from './JotTargets.tsx'
import { type Linking, useLinking } from './use-linking.ts'

export function JottingsPage() {
  const { form, jottings } = useCaseScreen()
  const page = useRef<HTMLDivElement>(null)
  // A link to one line shows it, whatever it is linked to.
  const filter = useSignal(location.hash.startsWith('#jot-') ? 'all' : 'unlinked')
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
  const linking = useLinking(page, (id) => {
    stays.value = new Set([...stays.peek(), id])
  })
  return (
    <div class="jottings" ref={page}>
      <PlaceHeading title={words.title} crumb={[form.caseType.label]} />
      {jottings.value.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Listed shown={shown} filter={filter} linking={linking} />
      )}
    </div>
  )
}

interface ListedProps {
  readonly shown: ReadonlySignal<readonly Jotting[]>
  readonly filter: Signal<string>
  readonly linking: Linking
}

function Listed({ shown, filter, linking }: ListedProps) {
  const { canWrite, form } = useCaseScreen()
  return (
    <>
      {canWrite.value && <p class="place__note">{words.lead(formToCode(form))}</p>}
      <JotFilters filter={filter} />
      <div class="jottings__parts">
        <ol class="plain-list jottings__list" aria-label={words.title}>
          {shown.value.map((one) => (
            <JotCard key={one.id} jotting={one} linking={linking} />
          ))}
          {shown.value.length === 0 && (
            <li>{filter.value === 'unlinked' ? words.noneLeft : words.noneMatches}</li>
          )}
        </ol>
        {canWrite.value && <JotTargets linking={linking} />}
      </div>
    </>
  )
}
