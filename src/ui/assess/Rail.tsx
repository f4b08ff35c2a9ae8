/**
 * The parts of the case with how far each is: a column beside the page, a strip
 * above it on a narrow screen.  [UI3 UI13]
 *
 * Draws itself once per place; each entry follows its own part. What is open is
 * in sight, also after the tablet was turned.
 */
import { useEffect, useRef } from 'preact/hooks'
import { caseWords } from '../words/assess.ts'
import { formsWords } from '../words/forms.ts'
import { isSamePlace, type Place, placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { RailJottings } from './jot/RailJottings.tsx'
import { RailEarlier } from './RailEarlier.tsx'
import { RailExamples } from './RailExamples.tsx'
import { RailFinish } from './RailFinish.tsx'
import { RailHistory } from './RailHistory.tsx'
import { RailItem } from './RailItem.tsx'

export function Rail({ place }: { place: Place }) {
  const { open, form, profileRail, questionRail, factorsRail, officer } = useCaseScreen()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const rail = ref.current
    if (!rail) return
    showCurrent(rail)
    // A tablet that is turned makes a strip of the column. By the width alone: a
    // keyboard that comes up must not undo where somebody has scrolled to.
    let { clientWidth } = rail
    const observer = new ResizeObserver(() => {
      if (rail.clientWidth === clientWidth) return
      clientWidth = rail.clientWidth
      showCurrent(rail)
    })
    observer.observe(rail)
    return () => observer.disconnect()
  }, [place])
  const linkTo = (to: Place) => ({
    href: placeHref(open.stream, to),
    current: isSamePlace(place, to),
  })
  return (
    <nav class="rail" aria-label={caseWords.parts} ref={ref}>
      <ul class="plain-list rail__list">
        <RailItem {...linkTo({ kind: 'profile' })} name={caseWords.profile} state={profileRail} />
        <RailJottings {...linkTo({ kind: 'jottings' })} />
      </ul>
      {form.standards.map(({ id, name, keyQuestions }) => (
        <section key={id} class="rail__group" aria-labelledby={`rail-${id}`}>
          <h2 class="rail__standard" id={`rail-${id}`}>
            {id} {name}
          </h2>
          <ul class="plain-list rail__list">
            {keyQuestions.map((question) => (
              <RailItem
                key={question.id}
                {...linkTo({ kind: 'question', id: question.id })}
                id={question.id}
                name={question.short}
                state={questionRail(question.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      <ul class="plain-list rail__list">
        {form.factors.length > 0 && (
          <RailItem
            {...linkTo({ kind: 'factors' })}
            name={formsWords.factors}
            state={factorsRail}
          />
        )}
        {form.officerInterview && (
          <RailItem
            {...linkTo({ kind: 'officer' })}
            name={formsWords.officer}
            state={officer.rail}
          />
        )}
        {form.versions && form.versions.earlier.length > 0 && (
          <RailEarlier {...linkTo({ kind: 'earlier' })} />
        )}
        <RailExamples {...linkTo({ kind: 'examples' })} />
        <RailFinish {...linkTo({ kind: 'finish' })} />
        <RailHistory {...linkTo({ kind: 'history' })} />
      </ul>
    </nav>
  )
}

/** Moves the rail itself and never the page. */
function showCurrent(rail: HTMLElement): void {
  const item = rail.querySelector<HTMLElement>('[aria-current]')
  if (!item) return
  const [outer, inner] = [rail.getBoundingClientRect(), item.getBoundingClientRect()]
  if (inner.left < outer.left || inner.right > outer.right) {
    rail.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    rail.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
  }
}
