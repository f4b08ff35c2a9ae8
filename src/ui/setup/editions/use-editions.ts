/**
 * The editions of this tablet as a screen shows them.  [UI95]
 */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type KeptEdition, readEditions } from '../../../session/kept-packs.ts'
import { useOpen } from '../../shell/app-model.ts'

export interface UsedEditions {
  /** Undefined until they are read. */
  readonly editions: readonly KeptEdition[] | undefined
  readAgain(): Promise<void>
}

export function useEditions(): UsedEditions {
  const { session } = useOpen().workspace
  const [editions, setEditions] = useState<readonly KeptEdition[]>()
  const readAgain = useCallback(async () => setEditions(await readEditions(session)), [session])
  useEffect(() => void readAgain(), [readAgain])
  return { editions, readAgain }
}
