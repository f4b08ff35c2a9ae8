/**
 * The people of an inspection: role, cases, links, and where their tablets stand.
 * [UI69]
 */
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { removeWords } from '../words/people.ts'
import { peopleWords } from '../words/setup.ts'
import { InviteLink } from './InviteLink.tsx'
import { listPeople } from './list-people.ts'
import { PersonCard } from './PersonCard.tsx'
import { useOfficeNow } from './use-office-now.ts'
import { usePeopleActs } from './use-people-acts.ts'
import { useWaitingDevices } from './use-waiting-devices.ts'

const words = peopleWords.people

export function PeopleList({ inspection }: { inspection: Inspection }) {
  const { session, hello } = useOpen().workspace
  const waiting = useWaitingDevices(inspection.id)
  const nowMs = useOfficeNow()
  const acts = usePeopleActs(inspection)
  const { fault, link, removed, given } = acts
  const facts = { self: session, hello: hello.value, waiting, given, nowMs }
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{words.title}</h2>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notGiven(fault)}
        </Notice>
      )}
      <div role="status">
        {removed && (
          <Notice kind="success">
            <p>{removeWords.removed(removed.name, removed.cases)}</p>
          </Notice>
        )}
      </div>
      {link && <InviteLink link={link} onClose={acts.closeLink} />}
      <ul class="people">
        {listPeople(inspection, facts).map((row) => (
          <PersonCard key={row.person} row={row} acts={acts} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  )
}
