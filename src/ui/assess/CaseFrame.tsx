/**
 * An open case: its head, its rail, and the place that the address names.
 * [UI3 UI13]
 *
 * Draws itself once per place and never for an answer. The interview view has the
 * page to itself: nothing of the case's frame is on it.
 */

import { useCallback, useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Announcer } from '../parts/Announcer.tsx'
import { AccessNotice } from './AccessNotice.tsx'
import { useAssessMemory } from './assess-memory.ts'
import { CaseBar } from './CaseBar.tsx'
import { CasePlace } from './CasePlace.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { type Place, placeToRest } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { JotBar } from './jot/JotBar.tsx'
import { KeyList } from './KeyList.tsx'
import { NewVersionNotice } from './NewVersionNotice.tsx'
import { PlaceNav } from './PlaceNav.tsx'
import { Rail } from './Rail.tsx'
import { focusRow, revealRow } from './reveal-row.ts'
import { goBy, useCaseKeys } from './use-case-keys.ts'
import { useSwipe } from './use-swipe.ts'

export function CaseFrame({ place }: { place: Place }) {
  const screen = useCaseScreen()
  const { places } = useAssessMemory()
  const { url, route } = useLocation()
  const main = useRef<HTMLElement>(null)
  const key = placeToRest(place)
  useCaseKeys(place)
  useSwipe(
    main,
    useCallback((by: -1 | 1) => goBy(screen, place, by, route), [screen, place, route]),
  )
  useEffect(() => {
    places.set(screen.open.stream, key)
  }, [places, screen, key])
  useEffect(() => {
    const row = decodeURIComponent(new URL(url, location.origin).hash.slice(1))
    // Undo keeps the focus: it is pressed several times.
    if (row && document.activeElement?.closest('.undo')) revealRow(row)
    else if (row) focusRow(row)
  }, [url])
  if (place.kind === 'interview') {
    return (
      <div class="interview">
        <CasePlace place={place} />
        <JotBar place={place} />
        <Announcer {...screen.voice} />
      </div>
    )
  }
  return (
    <div class="case">
      <CaseBar />
      <Rail place={place} />
      <main class="place" id="main" ref={main}>
        <AccessNotice />
        <NewVersionNotice />
        <ConflictNotice />
        <CasePlace key={key} place={place} />
        {place.kind !== 'finish' && place.kind !== 'history' && <KeyList />}
        <JotBar place={place} />
        <PlaceNav place={place} />
      </main>
      <Announcer {...screen.voice} />
    </div>
  )
}
