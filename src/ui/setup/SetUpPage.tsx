/**
 * A page of one inspection's set-up: asks which one where the address does not say,
 * else its name, the pages beside it, and what the page is for.  [UI54]
 */
import type { ComponentChildren } from 'preact'
import type { Inspection } from '../../session/inspections.ts'
import { Page } from '../parts/Page.tsx'
import { ChooseInspection } from './ChooseInspection.tsx'
import { SetUpNav } from './SetUpNav.tsx'
import type { UsedInspection } from './use-inspection.ts'

export interface SetUpPageProps {
  readonly title: string
  /** Words of the way back to the set-up. */
  readonly back: string
  readonly path: string
  readonly used: UsedInspection
  /** In place of the question, where the address names an inspection that is not here. */
  readonly instead?: ComponentChildren
  readonly children: (inspection: Inspection) => ComponentChildren
}

export function SetUpPage({ title, back, path, used, instead, children }: SetUpPageProps) {
  const { inspection, all } = used
  const way = { href: '/set-up', text: back }
  if (!inspection) {
    return (
      <Page title={title} back={way}>
        {instead ?? <ChooseInspection path={path} inspections={all} />}
      </Page>
    )
  }
  return (
    <Page title={title} back={way} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      {children(inspection)}
    </Page>
  )
}
