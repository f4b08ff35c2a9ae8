/**
 * The tablets that wait for an inspection's key, with the figures to compare.
 * [SE4]
 */
import { useEffect, useState } from 'preact/hooks'
import type { InspectionId } from '../../base/brand.ts'
import { readWaitingDevices, type WaitingDevice } from '../../session/people.ts'
import { useOpen } from '../shell/app-model.ts'

export function useWaitingDevices(inspection: InspectionId): readonly WaitingDevice[] {
  const hello = useOpen().workspace.hello.value
  const [waiting, setWaiting] = useState<readonly WaitingDevice[]>([])
  useEffect(() => {
    let isLeft = false
    const read = hello ? readWaitingDevices(inspection, hello) : Promise.resolve([])
    void read.then((devices) => {
      if (!isLeft) setWaiting(devices)
    })
    return () => {
      isLeft = true
    }
  }, [hello, inspection])
  return waiting
}
