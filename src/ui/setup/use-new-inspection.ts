/**
 * A new inspection as it is filled in: what is missing, and the making.  [UI9]
 */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { makePack } from '../../session/edition-packs.ts'
import type { KeptEdition } from '../../session/kept-packs.ts'
import { makeInspection } from '../../session/make-inspection.ts'
import type { FormError } from '../parts/ErrorSummary.tsx'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import { originWords } from '../words/samples.ts'
import { newWords as words } from '../words/setup.ts'
import { type UsedList, useSampledList } from './use-sampled-list.ts'

export const newFields = {
  edition: 'new-edition',
  type: 'new-type',
  provider: 'new-provider',
  title: 'new-title',
  origin: 'new-origin',
  list: 'new-list',
} as const

/** Drawn here from lists of eligible cases, or a list of cases sampled elsewhere. */
export type Origin = 'draw' | 'list'

interface Written {
  readonly providerType: string | undefined
  readonly provider: string
  readonly title: string
  readonly origin: Origin | undefined
}

export interface NewInspectionForm extends Written {
  readonly used: UsedList
  readonly errors: readonly FormError[]
  readonly making: boolean
  readonly fault: string | undefined
  write(change: Partial<Written>): void
  submit(): Promise<void>
}

export function useNewInspection(chosen: KeptEdition | undefined): NewInspectionForm {
  const edition = chosen?.edition
  const { workspace } = useOpen()
  const { route } = useLocation()
  const [written, setWritten] = useState<Written>({
    providerType: undefined,
    provider: '',
    title: '',
    origin: undefined,
  })
  const used = useSampledList(edition, written.providerType)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [making, setMaking] = useState(false)
  const [fault, setFault] = useState<string>()
  const submit = async () => {
    const { list } = used
    const { providerType, provider, title, origin } = written
    const found = findErrors(written, used)
    setErrors(found)
    if (making || found.length > 0) return
    const cases = origin === 'list' && list.kind === 'clean' ? list.cases : []
    if (!edition || providerType === undefined) return
    setMaking(true)
    try {
      const made = await makeInspection(workspace.session, {
        title: title.trim(),
        provider: provider.trim(),
        providerType,
        edition: edition.id,
        ...(chosen?.pack !== undefined && { pack: await makePack(edition) }),
        cases,
      })
      if (!made.ok) return setFault(commonWords.notKeptReasons[made.error.kind])
      await workspace.refreshAll()
      route(`/set-up/samples?inspection=${made.value}`)
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
  { providerType, provider, title, origin }: Written,
  { list }: UsedList,
): readonly FormError[] {
  const isBad = list.kind === 'faults' || list.kind === 'unreadable'
  const isNone = list.kind !== 'clean' && !isBad
  const isList = origin === 'list'
  return [
    ...(providerType === undefined ? [{ field: newFields.type, text: words.noType }] : []),
    ...(provider.trim() === '' ? [{ field: newFields.provider, text: words.noProvider }] : []),
    ...(title.trim() === '' ? [{ field: newFields.title, text: words.noName }] : []),
    ...(origin === undefined ? [{ field: newFields.origin, text: originWords.none }] : []),
    ...(isList && isNone ? [{ field: newFields.list, text: words.noList }] : []),
    ...(isList && isBad ? [{ field: newFields.list, text: words.badList }] : []),
  ]
}
