/**
 * Stands in for the page of an address that leads nowhere: takes a population in
 * from a file of JSON, by the app's own verb. So the tests of the draw need no
 * provider's list and do not depend on how one is imported.
 */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { keepPopulation } from '../../../src/session/population.ts'
import { useOpen } from '../../../src/ui/shell/app-model.ts'

export function NotFound() {
  const { workspace } = useOpen()
  const { query } = useLocation()
  const [said, setSaid] = useState('')
  const take = async (file: File | undefined) => {
    const inspections = [...workspace.inspections.value.values()]
    const inspection = inspections.find(({ id }) => id === query.inspection)
    if (!file || !inspection) return setSaid('No file, or no inspection')
    const kept = await keepPopulation(workspace.session, inspection, JSON.parse(await file.text()))
    await workspace.refreshAll()
    setSaid(kept.ok ? 'Taken in' : kept.error.kind)
  }
  return (
    <main>
      <input
        type="file"
        aria-label="Population"
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      <p role="status">{said}</p>
    </main>
  )
}
