/**
 * Which inspection, where the address does not say.
 */
import type { Inspection } from '../../session/inspections.ts'
import { peopleWords, setUpWords } from '../words/setup.ts'

export interface ChooseInspectionProps {
  readonly path: string
  readonly inspections: readonly Inspection[]
}

export function ChooseInspection({ path, inspections }: ChooseInspectionProps) {
  if (inspections.length === 0) return <p>{peopleWords.notFound}</p>
  return (
    <>
      <p>{peopleWords.choose}</p>
      <ul class="plain-list stack">
        {inspections.map(({ id, title }) => (
          <li key={id}>
            <a href={`${path}?inspection=${id}`}>{title || setUpWords.noTitle}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
