/**
 * What a person says of a list: what each column is, what each word means. Kept
 * after each of the two.  [UI58 UI59 SA58 SA59]
 */
import type { ColumnUse } from '../../../domain/sampling/import/column-use.ts'
import type { ImportContext } from './import-context.ts'
import { type ValueChoice, valueId } from './import-step.ts'
import { showResult } from './judge-acts.ts'
import { choicesToValues, makeValueChoices, mergeValues } from './value-choices.ts'

export function createSayActs(context: ImportContext) {
  const showColumns = () => {
    const { list, uses } = context.said
    if (list) context.step.value = { kind: 'columns', list, uses, faults: [] }
  }
  const showValues = () => {
    const { values, choices } = context.said
    context.step.value = { kind: 'values', values, choices, missing: [] }
  }
  const acts = {
    chooseUse(column: number, use: ColumnUse) {
      context.say({ uses: context.said.uses.with(column, use) })
      showColumns()
    },
    async finishColumns(): Promise<void> {
      const { list, uses, begun, choices } = context.said
      const answer = await context.ask({ kind: 'values', uses })
      if (answer?.kind !== 'values' || !list) return
      const { values, faults } = answer
      if (faults.length > 0) {
        context.step.value = { kind: 'columns', list, uses, faults }
        return
      }
      const headings = list.columns.map(({ heading }) => heading)
      context.deps.keeper.columns(begun, headings, uses)
      const { remembered } = context
      const known = makeValueChoices(values, remembered.values)
      context.say({ values, choices: new Map([...known, ...choices]) })
      const isSaid = values.every(({ field, key }) => remembered.values.get(field)?.has(key))
      const isCut = remembered.begun?.step === 'result'
      if (values.length === 0 || (isSaid && isCut)) return acts.finishValues()
      showValues()
    },
    chooseValue(id: string, choice: ValueChoice | undefined) {
      const choices = new Map(context.said.choices)
      if (choice) choices.set(id, choice)
      else choices.delete(id)
      context.say({ choices })
      showValues()
    },
    async finishValues(): Promise<void> {
      const { values, choices, begun } = context.said
      const missing = values.filter((value) => !choices.has(valueId(value)))
      if (missing.length > 0) {
        context.step.value = { kind: 'values', values, choices, missing }
        return
      }
      const said = mergeValues(context.remembered.values, choicesToValues(values, choices))
      context.deps.keeper.values(begun, said)
      context.remembered = { ...context.remembered, values: said, begun: undefined }
      await showResult(context)
    },
    backToColumns() {
      context.remembered = { ...context.remembered, begun: undefined }
      context.say({ result: undefined })
      showColumns()
    },
  }
  return acts
}
