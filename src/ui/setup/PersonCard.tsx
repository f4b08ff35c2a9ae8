/**
 * One person of the inspection: role and cases, their links, their tablets, and
 * the way out.  [UI69]
 */
import { removeWords } from '../words/people.ts'
import { peopleWords } from '../words/setup.ts'
import { toSince } from '../words/since.ts'
import type { PersonRow } from './list-people.ts'
import { PersonLinks } from './PersonLinks.tsx'
import { PersonTablets } from './PersonTablets.tsx'
import { RemoveMember } from './RemoveMember.tsx'
import { roleToWords } from './role-of.ts'
import type { PeopleActs } from './use-people-acts.ts'

const words = peopleWords.people

export interface PersonCardProps {
  readonly row: PersonRow
  readonly acts: PeopleActs
  readonly nowMs: number
}

export function PersonCard({ row, acts, nowMs }: PersonCardProps) {
  return (
    <li class="people__one">
      <div class="people__who">
        <h3>{row.isYou ? words.you(row.name) : row.name}</h3>
        <p class="muted">{words.about(roleToWords(row.role), row.cases)}</p>
        <RemoveMember
          row={row}
          onRemove={() => void acts.remove(row)}
          onTakeBack={() => void acts.takeBack(row)}
        />
      </div>
      <div class="person-tablets">
        {row.leftAt ? (
          <p>{removeWords.left(toSince(row.leftAt, nowMs))}</p>
        ) : (
          <>
            <PersonTablets row={row} nowMs={nowMs} onGive={(device) => void acts.give(device)} />
            <PersonLinks
              row={row}
              nowMs={nowMs}
              withdrawn={acts.withdrawn}
              onFresh={() => void acts.freshLink(row)}
              onWithdraw={(invitations) => void acts.withdraw(invitations)}
            />
          </>
        )}
      </div>
    </li>
  )
}
