/**
 * Why a block goes where it goes, as a sentence.  [AL10]
 */
import type { Ground } from '../../../domain/sampling/allocation/allocation.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { allocationWords } from '../../words/allocation.ts'
import { toLongDay } from '../../words/common.ts'

const words = allocationWords.grounds

export function groundToWords(ground: Ground, { people }: Pick<Inspection, 'people'>): string {
  switch (ground.kind) {
    case 'together':
      return words.together(ground.cases)
    case 'has-officer':
      return words.hasOfficer(ground.cases)
    case 'shared-officer':
      return words.sharedOfficer
    case 'same-office':
      return words.sameOffice(ground.office, ground.cases)
    case 'same-day':
      return words.sameDay(ground.office, toLongDay(ground.day))
    case 'left-out':
      return words.leftOut(ground.people.map((id) => people.get(id)?.name ?? ''))
    case 'only-one':
      return words.onlyOne
    case 'load':
      return words.load(ground.weight, ground.even)
  }
}
