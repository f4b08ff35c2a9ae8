/**
 * The address of what was found: its row in its case; for a question of the
 * standards, its row in a case that asks it.  [SR5]
 *
 * Ids alone: browsers keep addresses.
 */
import type { StreamId } from '../../base/brand.ts'
import { formOf } from '../../session/case-list.ts'
import type { Workspace } from '../../session/workspace.ts'
import { caseHref, keptToPlace, placeHref } from '../assess/case-places.ts'

export function hitToHref(
  { lines, inspections }: Pick<Workspace, 'lines' | 'inspections'>,
  first: StreamId | undefined,
  path: string,
): string {
  const tried = new Set<string>()
  const own = first ? [first] : []
  for (const stream of [...own, ...lines.value.keys()]) {
    const line = lines.value.get(stream)
    const inspection = line && inspections.value.get(line.inspection)
    // Cases of one kind ask the same.
    const kind = `${line?.inspection} ${line?.caseType}`
    if (!line || !inspection?.edition || tried.has(kind)) continue
    tried.add(kind)
    const form = formOf(inspection, line.caseType)
    const target = form && keptToPlace(form, path)
    if (target) return `${placeHref(stream, target.place)}#${target.row}`
    // What belongs to a case and to no row of it opens the case.
    if (path === '' || path.startsWith('case/')) break
  }
  return first ? caseHref(first) : '/cases'
}
