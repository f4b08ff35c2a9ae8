/**
 * A case of the address, at the place where it was left.  [UI3 UI16 UI23]
 *
 * Opens it, shows why if it cannot be opened, and hands the place on.
 */

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { leftHref, useAssessMemory } from './assess-memory.ts'
import { CaseFault } from './CaseFault.tsx'
import { CaseOpening } from './CaseOpening.tsx'
import { CaseOrPast } from './CaseOrPast.tsx'
import { parseCaseAddress, restToPlace } from './case-places.ts'
import { useCase } from './use-case.ts'

export function CasePage() {
  const { path, route } = useLocation()
  const { stream, rest } = parseCaseAddress(path)
  const memory = useAssessMemory()
  const { load, tryAgain } = useCase(stream)
  const left = stream && memory.places.get(stream)
  useEffect(() => {
    if (stream && rest === '') route(leftHref(memory, stream), true)
  }, [stream, rest, memory, route])
  const now = load.value
  switch (now.kind) {
    case 'opening':
      return <CaseOpening />
    case 'failed':
      return <CaseFault why={now.why} onTryAgain={tryAgain} />
    case 'open':
      return (
        <CaseOrPast
          screen={now.screen}
          history={now.history}
          place={restToPlace(now.screen.form, rest || (left ?? ''))}
        />
      )
  }
}
