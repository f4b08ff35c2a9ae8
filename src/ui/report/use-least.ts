/**
 * From which size on a sub-group is shown: chosen once, for the screen, the paper,
 * the comparison and the archive.  [UI262 TB53]
 */
import { useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import { useLeadMemory } from '../lead/lead-memory.ts'
import { defaultLeast } from './default-least.ts'

export function useLeast(edition: Edition): readonly [number, (least: number) => void] {
  const memory = useLeadMemory()
  const [least, setLeast] = useState(memory.least.get(edition.id) ?? defaultLeast(edition))
  const choose = (chosen: number) => {
    memory.least.set(edition.id, chosen)
    setLeast(chosen)
  }
  return [least, choose]
}
