/**
 * The people of an inspection: role, cases, and where their tablet stands.  [UI9]
 */
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { peopleWords } from '../words/setup.ts'
import { InviteLink } from './InviteLink.tsx'
import { listPeople } from './list-people.ts'
import { PersonTablets } from './PersonTablets.tsx'
import { roleToWords } from './role-of.ts'
import { usePeopleActs } from './use-people-acts.ts'
import { useWaitingDevices } from './use-waiting-devices.ts'

const words = peopleWords.people

export function PeopleList({ inspection }: { inspection: Inspection }) {
  const { workspace } = useOpen()
  const waiting = useWaitingDevices(inspection.id)
  const { given, link, fault, give, newLink, closeLink } = usePeopleActs(inspection)
  const people = listPeople(inspection, { workspace, waiting, given })
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{words.title}</h2>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notGiven(fault)}
        </Notice>
      )}
      {link && <InviteLink link={link} onClose={closeLink} />}
      <ul class="people">
        {people.map((row) => (
          <li key={row.person} class="people__one">
            <div>
              <h3>{row.isYou ? words.you(row.name) : row.name}</h3>
              <p class="muted">{words.about(roleToWords(row.role), row.cases)}</p>
            </div>
            <PersonTablets
              row={row}
              onGive={(device) => void give(device)}
              onNewLink={() => void newLink(row)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
