/**
 * What the prompts of a key question say so far, as a reading aid.  [AS5 UI14]
 *
 * Changes with each tap, so it is built to be changed without laying out anything
 * else: each count has a box of its own, and what may be suggested stands there
 * from the start, one of it seen. Out of sight it follows in a pause of the work.
 */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Suggestion } from '../../domain/assessment/suggestion.ts'
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import { useInView } from '../parts/use-in-view.ts'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

const COUNTS = ['yes', 'no', 'notApplicable', 'open'] as const
const SUGGESTED = ['yes', 'no', 'none'] as const

export interface SuggestionLineProps {
  readonly question: FormKeyQuestion
  readonly id: string
}

export function SuggestionLine({ question: asked, id }: SuggestionLineProps) {
  const { form, question, settling } = useCaseScreen()
  const { suggests, judgementNote } = form.words
  const settled = question(asked.id).suggestion
  const line = useRef<HTMLParagraphElement>(null)
  const isInView = useInView(line)
  const suggestion = useComputed(() => {
    if (isInView.value) return settled.value
    settling.pause.value
    return settled.peek()
  })
  const look =
    asked.prompts.length > 9 ? 'judgement__line judgement__line--many' : 'judgement__line'
  return (
    <p class={look} id={id} ref={line}>
      <span>
        {caseWords.soFar}{' '}
        {COUNTS.map((which) => (
          <Count key={which} which={which} suggestion={suggestion} />
        ))}
      </span>
      <span class="judgement__suggests">
        {SUGGESTED.map((which) => (
          <Suggested
            key={which}
            which={which}
            suggestion={suggestion}
            words={`${suggests[which]} ${judgementNote}`}
          />
        ))}
      </span>
    </p>
  )
}

interface CountProps {
  readonly which: (typeof COUNTS)[number]
  readonly suggestion: ReadonlySignal<Suggestion>
}

function Count({ which, suggestion }: CountProps) {
  const count = useComputed(() => String(suggestion.value[which]))
  return (
    <span class="judgement__count">
      <span class="judgement__number">{count}</span> {caseWords.soFarCounts[which]}
    </span>
  )
}

interface SuggestedProps {
  readonly which: Suggestion['suggests']
  readonly suggestion: ReadonlySignal<Suggestion>
  readonly words: string
}

function Suggested({ which, suggestion, words }: SuggestedProps) {
  const look = useComputed(() => (suggestion.value.suggests === which ? '' : 'judgement__other'))
  return <span class={look}>{words}</span>
}
