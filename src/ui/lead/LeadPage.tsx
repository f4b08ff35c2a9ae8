/**
 * A page of one inspection beside its board: title, which inspection it is, the
 * way to the others, and where figures depend on it the choice of which cases
 * count.  [UI140 UI143]
 */
import type { ComponentChildren } from 'preact'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Page } from '../parts/Page.tsx'
import { CountingChoice } from './CountingChoice.tsx'
import { LeadNav } from './LeadNav.tsx'

export interface LeadPageProps {
  readonly title: string
  readonly inspection: Inspection
  readonly counting?: { readonly count: Counting; readonly onChoose: (count: Counting) => void }
  readonly children: ComponentChildren
}

export function LeadPage({ title, inspection, counting, children }: LeadPageProps) {
  return (
    <Page title={title} width="wide" aside={counting && <CountingChoice {...counting} />}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <LeadNav inspection={inspection.id} />
      {children}
    </Page>
  )
}
