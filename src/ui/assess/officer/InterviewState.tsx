/**
 * Whether the interview was held, who marked it, and in which case.  [UI82 FM10]
 */
import { useComputed } from '@preact/signals'
import { valueToOutcome } from '../../../domain/assessment/interview.ts'
import { interviewPaths } from '../../../domain/assessment/interview-paths.ts'
import { toDayAndTime } from '../../words/common.ts'
import { officerWords } from '../../words/forms.ts'
import { type CaseScreen, useCaseScreen } from '../case-screen.ts'
import type { InterviewScreen } from './interview-screen.ts'

export function InterviewState() {
  const screen = useCaseScreen()
  const words = useComputed(() => {
    const interview = screen.officer.interview.value
    return interview ? stateToWords(screen, interview) : ''
  })
  return <p class="officer__state">{words}</p>
}

function stateToWords(screen: CaseScreen, interview: InterviewScreen): string {
  const { answered, total } = interview.progress.value
  const progress = `${officerWords.progress(answered, total)}.`
  const { reading } = interview.open.view(interviewPaths.outcome).value
  if (reading.kind !== 'value') return `${officerWords.state.open} ${progress}`
  const outcome = valueToOutcome(reading.value)
  if (outcome === 'open') return `${officerWords.state.open} ${progress}`
  const { author, at } = reading.head
  const said = officerWords.state[outcome](screen.nameOf(author), toDayAndTime(at))
  return `${said} ${placeToWords(screen, interview)} ${progress}`
}

function placeToWords({ open, officer }: CaseScreen, interview: InterviewScreen): string {
  const heldIn = interview.answer(interviewPaths.heldIn).value
  if (heldIn === undefined) return ''
  if (heldIn === open.stream) return officerWords.heldHere
  const other = officer.otherCases.value.find(({ stream }) => stream === heldIn)
  return other?.reference ? officerWords.heldIn(other.reference) : officerWords.heldElsewhere
}
