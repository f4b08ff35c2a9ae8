/**
 * Which kind of case, where the address does not say: a provider has its own.
 */
import type { CaseType } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { importWords as words } from '../../words/import.ts'

export interface ChooseCaseTypeProps {
  readonly inspection: Inspection
  readonly caseTypes: readonly CaseType[]
  readonly asked: string | undefined
}

export function ChooseCaseType({ inspection, caseTypes, asked }: ChooseCaseTypeProps) {
  return (
    <>
      {asked !== undefined && <p>{words.noType}</p>}
      <p>{words.chooseType}</p>
      <ul class="plain-list stack">
        {caseTypes.map(({ id, label }) => (
          <li key={id}>
            <a class="import-type" href={`/set-up/import?inspection=${inspection.id}&type=${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
