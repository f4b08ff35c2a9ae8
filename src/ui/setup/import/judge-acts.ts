/**
 * The result of a list: counted again with every decision, kept with the last.
 * [UI60 SA52 SA53]
 */
import type { ListDecision } from '../../../domain/sampling/import/take-population.ts'
import type { RowsCsvAsk } from '../../../session/import/list-messages.ts'
import type { ImportContext } from './import-context.ts'
import { type ResultStep, UNDECIDED } from './import-step.ts'
import { choicesToValues } from './value-choices.ts'

export async function showResult(
  context: ImportContext,
  change: Partial<ListDecision> = {},
): Promise<void> {
  const { said, referenceDay } = context
  const decision = { ...(said.result?.decision ?? UNDECIDED), ...change }
  const mapping = { uses: said.uses, values: choicesToValues(said.values, said.choices) }
  if (!said.result) context.busy('judging')
  const { outside } = decision
  const verdict = await context.ask({ kind: 'judge', mapping, referenceDay, outside })
  if (verdict?.kind !== 'verdict') return
  const rest = { notTaken: undefined, notKept: undefined, files: {} }
  setResult(context, { kind: 'result', verdict, referenceDay, decision, ...rest })
}

function setResult(context: ImportContext, result: ResultStep): void {
  context.say({ result })
  context.step.value = result
}

export const createJudgeActs = (context: ImportContext) => ({
  /** Reasons are typed: the counts do not hang on them. */
  async decide(change: Partial<ListDecision>): Promise<void> {
    const { result } = context.said
    if ('outside' in change) return showResult(context, change)
    if (result) setResult(context, { ...result, decision: { ...result.decision, ...change } })
  },
  countFrom(day: string): Promise<void> {
    context.referenceDay = day
    return showResult(context, { outside: undefined })
  },
  async makeRowsCsv(ask: RowsCsvAsk): Promise<void> {
    const answer = await context.ask(ask)
    const { result } = context.said
    if (answer?.kind !== 'text' || !result) return
    setResult(context, { ...result, files: { ...result.files, [ask.of.kind]: answer.text } })
  },
  async finish(): Promise<void> {
    const { result } = context.said
    if (!result) return
    const answer = await context.ask({ kind: 'take', decision: result.decision })
    if (answer?.kind === 'not-taken') setResult(context, { ...result, notTaken: answer.fault })
    if (answer?.kind !== 'taken') return
    context.busy('keeping')
    const notKept = await context.deps.keeper.list(context.takenCases(), result)
    if (notKept !== undefined) setResult(context, { ...result, notTaken: undefined, notKept })
  },
})
