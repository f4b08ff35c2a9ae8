/**
 * The links of one person that nobody has used, each with when it ends; a fresh
 * one, and the way to withdraw.  [PE3]
 */
import { Button } from '../parts/Button.tsx'
import { toDayAndTime } from '../words/common.ts'
import { invitationWords as words } from '../words/people.ts'
import { peopleWords } from '../words/setup.ts'
import { toSince } from '../words/since.ts'
import type { OpenInvitation, PersonRow } from './list-people.ts'

export interface PersonLinksProps {
  readonly row: PersonRow
  readonly nowMs: number
  /** Withdrawn here, and not confirmed by the office yet. */
  readonly withdrawn: ReadonlySet<string>
  readonly onFresh: () => void
  readonly onWithdraw: (invitations: readonly OpenInvitation[]) => void
}

export function PersonLinks({ row, nowMs, withdrawn, onFresh, onWithdraw }: PersonLinksProps) {
  const { name, isYou, invitations } = row
  const open = invitations.filter(({ codeHash }) => !withdrawn.has(codeHash))
  return (
    <>
      {open.map((one) => (
        <p key={one.codeHash}>
          {one.isExpired
            ? words.expired(toSince(one.expiresAt, nowMs))
            : words.open(toDayAndTime(one.expiresAt))}
        </p>
      ))}
      {open.length < invitations.length && <p role="status">{words.withdrawing}</p>}
      {!isYou && (
        <div class="row">
          {open.length > 0 && (
            <Button kind="quiet" label={words.withdrawFor(name)} onClick={() => onWithdraw(open)}>
              {words.withdraw}
            </Button>
          )}
          <Button
            kind="quiet"
            label={open.length > 0 ? words.freshFor(name) : peopleWords.people.newLinkFor(name)}
            onClick={onFresh}
          >
            {open.length > 0 ? words.fresh : peopleWords.people.newLink}
          </Button>
        </div>
      )}
    </>
  )
}
