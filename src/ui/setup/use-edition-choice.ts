/**
 * Which edition a new inspection is judged by: any of this tablet, the usual one
 * unless somebody chooses.  [EP13]
 */
import { useState } from 'preact/hooks'
import { DEFAULT_EDITION_ID } from '../../domain/edition/editions.ts'
import type { KeptEdition } from '../../session/kept-packs.ts'
import { useEditions } from './editions/use-editions.ts'

export interface EditionChoice {
  readonly all: readonly KeptEdition[]
  /** Undefined until the editions are read. */
  readonly chosen: KeptEdition | undefined
  choose(id: string): void
}

export function useEditionChoice(): EditionChoice {
  const { editions = [] } = useEditions()
  const [id, setId] = useState(DEFAULT_EDITION_ID)
  return {
    all: editions,
    chosen: editions.find(({ edition }) => edition.id === id),
    choose: setId,
  }
}
