/**
 * A screen of one inspection of a known edition; asks which one where the address
 * does not say.
 */
import type { ComponentChildren } from 'preact'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { ChooseInspection } from '../setup/ChooseInspection.tsx'
import { useInspection } from '../setup/use-inspection.ts'
import { reportWords } from '../words/report.ts'

export interface KnownInspection {
  readonly inspection: Inspection
  readonly edition: Edition
}

export interface InspectionScreenProps {
  readonly title: string
  readonly path: string
  readonly children: (of: KnownInspection) => ComponentChildren
}

export function InspectionScreen({ title, path, children }: InspectionScreenProps) {
  const { inspection, all } = useInspection()
  if (!inspection) {
    return (
      <Page title={title}>
        <ChooseInspection path={path} inspections={all} />
      </Page>
    )
  }
  const { edition, providerType } = inspection
  if (!edition || !Object.hasOwn(edition.providerTypes, providerType)) {
    return (
      <Page title={title}>
        <Notice kind="warning">{reportWords.unknownEdition}</Notice>
      </Page>
    )
  }
  return <>{children({ inspection, edition })}</>
}
