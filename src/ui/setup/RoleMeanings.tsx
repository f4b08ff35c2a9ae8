/**
 * What each of the five roles may do, folded away under the form.  [PE2]
 */
import { Details } from '../parts/Details.tsx'
import { roleMeaning, rolesWords as words } from '../words/people.ts'
import { roleWords } from '../words/roles.ts'
import { ROLES } from './role-of.ts'

export function RoleMeanings() {
  return (
    <Details summary={words.summary} quiet>
      <dl class="role-meanings">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{roleWords[role]}</dt>
            <dd>{roleMeaning[role]}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
