/**
 * An import as it goes: file, sheet, columns, words, result, kept.
 * [UI56 UI57 SA59]
 *
 * A list that was picked again goes on by itself to where its import was cut.
 * Nothing of the list is kept before its last step, and then all of it or none.
 */
import type { ListAnswer } from '../../../session/import/list-messages.ts'
import { canGoOn } from './can-go-on.ts'
import { createImportContext, type ImportDeps } from './import-context.ts'
import { createJudgeActs } from './judge-acts.ts'
import { createSayActs } from './say-acts.ts'

export type ImportModel = ReturnType<typeof createImportModel>

export function createImportModel(deps: ImportDeps) {
  const context = createImportContext(deps)
  const saying = createSayActs(context)
  const showRead = async (answer: ListAnswer | undefined): Promise<void> => {
    if (answer?.kind === 'sheets') {
      const before = answer.names.find((name) => name === context.remembered.begun?.sheet)
      if (before !== undefined) return chooseSheet(before)
      context.step.value = answer
    }
    if (answer?.kind !== 'columns') return
    const uses = answer.columns.map(({ suggested }) => suggested)
    context.say({ list: answer, uses, choices: new Map(), result: undefined })
    if (canGoOn(context.remembered, context.said.begun.file, answer)) return saying.finishColumns()
    context.step.value = { kind: 'columns', list: answer, uses, faults: [] }
  }
  const chooseSheet = async (sheet: string): Promise<void> => {
    context.say({ begun: { ...context.said.begun, sheet } })
    context.busy('unpacking')
    await showRead(await context.ask({ kind: 'sheet', name: sheet }))
  }
  return {
    step: context.step,
    fileName: context.fileName,
    async pick(file: File): Promise<void> {
      context.begin(file)
      context.busy('reading', 0)
      const { form } = deps
      const { referenceDay, remembered } = context
      await showRead(
        await context.ask({ kind: 'open', file, form, referenceDay, remembered: remembered.uses }),
      )
    },
    cancel() {
      context.end()
      context.step.value = { kind: 'pick', isCancelled: true }
    },
    chooseSheet,
    chooseHeadings: async (row: number) => showRead(await context.ask({ kind: 'headings', row })),
    ...saying,
    ...createJudgeActs(context),
    end: context.end,
  }
}
