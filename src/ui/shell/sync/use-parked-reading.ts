/**
 * What was set aside in an inspection, fetched and opened on a press.  [UI75 PE9]
 *
 * Held while the page is shown, and kept nowhere.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import type { OfficeFault } from '../../../session/office-link.ts'
import { type OpenedParked, openParked } from '../../../session/open-parked.ts'
import { useOpen } from '../app-model.ts'

export interface ParkedReading {
  readonly opened: OpenedParked | undefined
  readonly fault: OfficeFault | undefined
  readonly isReading: boolean
  read(): Promise<void>
}

export function useParkedReading({ id }: Inspection): ParkedReading {
  const { office, workspace } = useOpen()
  const [opened, setOpened] = useState<OpenedParked>()
  const [fault, setFault] = useState<OfficeFault>()
  const [isReading, setReading] = useState(false)
  const isLeft = useRef(false)
  useEffect(
    () => () => {
      isLeft.current = true
    },
    [],
  )
  return {
    opened,
    fault,
    isReading,
    async read() {
      if (!office || isReading) return
      setReading(true)
      try {
        const fetched = await office.readParked(id)
        const shown = fetched.ok ? await openParked(workspace.session, fetched.value) : undefined
        if (isLeft.current) return
        setFault(fetched.ok ? undefined : fetched.error)
        setOpened(shown)
      } finally {
        setReading(false)
      }
    },
  }
}
