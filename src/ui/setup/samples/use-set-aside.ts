/**
 * The lines of cases that do not count any more, read again when that changes.
 */
import { useEffect, useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import { readSetAsideLines } from '../../../session/case-list.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { useOpen } from '../../shell/app-model.ts'

export function useSetAside(inspection: Inspection): ReadonlyMap<StreamId, CaseLine> {
  const { session } = useOpen().workspace
  const [aside, setAside] = useState<ReadonlyMap<StreamId, CaseLine>>(new Map())
  useEffect(() => {
    let isLeft = false
    void readSetAsideLines(session, new Map([[inspection.id, inspection]])).then((read) => {
      if (!isLeft) setAside(read)
    })
    return () => {
      isLeft = true
    }
  }, [session, inspection])
  return aside
}
