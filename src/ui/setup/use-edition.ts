/**
 * The edition for new inspections, once it is loaded.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../domain/edition/editions.ts'

export function useEdition(): Edition | undefined {
  const [edition, setEdition] = useState<Edition>()
  useEffect(() => {
    void loadEdition(DEFAULT_EDITION_ID).then((loaded) => {
      if (loaded.ok) setEdition(loaded.value)
    })
  }, [])
  return edition
}
