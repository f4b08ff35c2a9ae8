/**
 * A new inspection as it is filled in: what is missing, and the making.  [UI9]
 */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Edition } from '../../domain/edition/edition.ts'
import { makeInspection } from '../../session/make-inspection.ts'
import type { FormError } from '../parts/ErrorSummary.tsx'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import { newWords as words } from '../words/setup.ts'
import { type UsedList, useSampledList } from './use-sampled-list.ts'

export const newFields = {
  type: 'new-type',
  provider: 'new-provider',
  title: 'new-title',
  list: 'new-list',
} as const

interface Written {
  readonly providerType: string | undefined
  readonly provider: string
  readonly title: string
}

export interface NewInspectionForm extends Written {
  readonly used: UsedList
  readonly errors: readonly FormError[]
  readonly making: boolean
  readonly fault: string | undefined
  write(change: Partial<Written>): void
  submit(): Promise<void>
}

export function useNewInspection(edition: Edition | undefined): NewInspectionForm {
  const { workspace } = useOpen()
  const { route } = useLocation()
  const [written, setWritten] = useState<Written>({
    providerType: undefined,
    provider: '',
    title: '',
  })
  const used = useSampledList(edition, written.providerType)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [making, setMaking] = useState(false)
  const [fault, setFault] = useState<string>()
  const submit = async () => {
    const { list } = used
    const { providerType, provider, title } = written
    const found = findErrors(written, used)
    setErrors(found)
    if (making || found.length > 0) return
    if (!edition || providerType === undefined || list.kind !== 'clean') return
    setMaking(true)
    try {
      const made = await makeInspection(workspace.session, {
        title: title.trim(),
        provider: provider.trim(),
        providerType,
        edition: edition.id,
        cases: list.cases,
      })
      if (!made.ok) return setFault(commonWords.notKeptReasons[made.error.kind])
      await workspace.refreshAll()
      route(`/set-up/people?inspection=${made.value}`)
    } finally {
      setMaking(false)
    }
  }
  return {
    ...written,
    used,
    errors,
    making,
    fault,
    write: (change) => setWritten({ ...written, ...change }),
    submit,
  }
}

function findErrors(
  { providerType, provider, title }: Written,
  { list }: UsedList,
): readonly FormError[] {
  const isBad = list.kind === 'faults' || list.kind === 'unreadable'
  return [
    ...(providerType === undefined ? [{ field: newFields.type, text: words.noType }] : []),
    ...(provider.trim() === '' ? [{ field: newFields.provider, text: words.noProvider }] : []),
    ...(title.trim() === '' ? [{ field: newFields.title, text: words.noName }] : []),
    ...(list.kind === 'none' ? [{ field: newFields.list, text: words.noList }] : []),
    ...(isBad ? [{ field: newFields.list, text: words.badList }] : []),
  ]
}
