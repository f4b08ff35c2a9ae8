/**
 * One import for one page: what is remembered of the provider's lists is read
 * first; the worker ends with the page.  [SA57 SA58]
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type ImportForm, makeImportForm } from '../../../domain/sampling/import/import-form.ts'
import {
  type RememberedMapping,
  readRememberedMapping,
} from '../../../session/import/kept-mapping.ts'
import { useApp, useOpen } from '../../shell/app-model.ts'
import { toDay } from '../../words/common.ts'
import type { ImportOfProps } from './ImportOf.tsx'
import { createImportKeeper, type ImportKeeper } from './import-keeper.ts'
import { createImportModel, type ImportModel } from './import-model.ts'

export interface UsedImport {
  readonly form: ImportForm
  readonly remembered: RememberedMapping
  readonly keeper: ImportKeeper
  readonly model: ImportModel
}

export function useImport({ inspection, edition, caseType }: ImportOfProps) {
  const { deps } = useApp()
  const { workspace } = useOpen()
  const { route } = useLocation()
  const { providerType } = inspection
  const form = useMemo(
    () => makeImportForm(edition, caseType, providerType),
    [edition, caseType, providerType],
  )
  const [used, setUsed] = useState<UsedImport>()
  useEffect(() => {
    const page: { isLeft: boolean; model?: ImportModel } = { isLeft: false }
    const { session } = workspace
    const keeper = createImportKeeper({
      session,
      inspection,
      form,
      async onKept() {
        await workspace.refreshAll()
        route(`/set-up/samples?inspection=${inspection.id}`)
      },
    })
    const start = (remembered: RememberedMapping) => {
      if (page.isLeft) return
      const today = toDay(session.clock.now())
      const createWorker = deps.createListWorker
      page.model = createImportModel({ form, today, remembered, createWorker, keeper })
      setUsed({ form, remembered, keeper, model: page.model })
    }
    const inspections = workspace.inspections.peek().values()
    void readRememberedMapping(session, inspections, { inspection, form }).then(start)
    return () => {
      page.isLeft = true
      page.model?.end()
    }
    // The inspection is read again with every change of its set-up: the import goes on.
  }, [form, inspection.id])
  return used
}
