/**
 * An office, a lead with one inspection of these cases, and a tablet that waits
 * for its person: what many stories begin with.
 */
import { type Office, startOffice } from './office.ts'
import * as go from './pages.ts'
import { startTablet, type Tablet } from './tablet.ts'

export interface LeadAndAssessor {
  readonly office: Office
  readonly lead: Tablet
  readonly assessor: Tablet
}

export async function startLeadAndAssessor(csv: string): Promise<LeadAndAssessor> {
  const office = await startOffice()
  const lead = await startTablet(office.origin)
  const assessor = await startTablet(office.origin)
  await go.enrol(lead.page, office.firstLink(), 'Lee Quill')
  await lead.page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(lead.page, {
    title: 'Northumbria',
    provider: 'North East',
    type: 'National Probation Service division',
    csv,
  })
  return { office, lead, assessor }
}
