/**
 * The state of a sample in a few sentences.  [UI50]
 */
import type { PersonId } from '../../../base/brand.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { commonWords, toDayAndTime } from '../../words/common.ts'
import { hubWords as words } from '../../words/samples.ts'
import type { SampleState } from './read-sample-state.ts'

export const nameOf = ({ people }: Inspection, person: PersonId): string =>
  people.get(person)?.name || commonWords.unknownPerson

export function stateToWords(inspection: Inspection, state: SampleState): readonly string[] {
  switch (state.kind) {
    case 'none':
      return [words.none]
    case 'sampled':
      return [words.sampled(state.cases)]
    case 'lists-differ':
      return [words.listsDiffer(state.list.choices.length)]
    case 'draws-differ':
      return [words.drawsDiffer(state.draw.choices.length)]
    case 'listed': {
      const { value, author, at } = state.list
      return [words.listed(value.rows, nameOf(inspection, author), toDayAndTime(at))]
    }
    case 'drawn': {
      const { value, author, at } = state.draw
      return [
        words.drawn(value.size, value.populationRows, value.seed),
        words.drawnBy(nameOf(inspection, author), toDayAndTime(at)),
        ...(state.replaced > 0 ? [words.replaced(state.replaced)] : []),
      ]
    }
  }
}
