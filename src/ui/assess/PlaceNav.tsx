/**
 * Previous and next place, named. On a phone it stays at the foot, within reach
 * of the thumb, with undo and redo between.  [UI13]
 */
import { Icon } from '../parts/Icon.tsx'
import { caseWords } from '../words/assess.ts'
import { isSamePlace, listPlaces, type Place, placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { placeToName } from './place-name.ts'
import { UndoButtons } from './UndoButtons.tsx'

export function PlaceNav({ place }: { place: Place }) {
  const { open, form } = useCaseScreen()
  const places = listPlaces(form)
  const at = places.findIndex((one) => isSamePlace(one, place))
  const [before, after] = at === -1 ? [] : [places[at - 1], places[at + 1]]
  const nameOf = (one: Place) => placeToName(form, one)
  return (
    <div class="place-nav">
      {before ? (
        <a class="place-nav__link" href={placeHref(open.stream, before)} rel="prev">
          <Icon name="left" />
          <span>
            {caseWords.previous}
            <span class="place-nav__name">: {nameOf(before)}</span>
          </span>
        </a>
      ) : (
        <span />
      )}
      <UndoButtons />
      {after ? (
        <a
          class="place-nav__link place-nav__link--next"
          href={placeHref(open.stream, after)}
          rel="next"
        >
          <span>
            {caseWords.next}
            <span class="place-nav__name">: {nameOf(after)}</span>
          </span>
          <Icon name="right" />
        </a>
      ) : (
        <span />
      )}
    </div>
  )
}
