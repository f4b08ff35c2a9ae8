/**
 * Where the tablet of one person stands: not enrolled, waiting for its key, or
 * ready.  [SE4 UI9]
 *
 * A key is given after two people compared the figures on two screens: the office
 * names tablets, and a person says whether it tells the truth.
 */
import type { WaitingDevice } from '../../session/people.ts'
import { Button } from '../parts/Button.tsx'
import { Fingerprint } from '../shell/enrol/Fingerprint.tsx'
import { toDayAndTime } from '../words/common.ts'
import { peopleWords } from '../words/setup.ts'
import type { PersonRow, Tablet } from './list-people.ts'

const words = peopleWords.people

export interface PersonTabletsProps {
  readonly row: PersonRow
  readonly onGive: (device: WaitingDevice) => void
  readonly onNewLink: () => void
}

export function PersonTablets({ row, onGive, onNewLink }: PersonTabletsProps) {
  return (
    <div class="person-tablets">
      {row.tablets.length === 0 && <p>{row.isYou ? words.thisTablet : words.notEnrolled}</p>}
      {row.tablets.map((tablet) =>
        tablet.kind === 'waiting' ? (
          <div key={tablet.device} class="person-tablets__waiting">
            <p>{words.waiting}</p>
            <Fingerprint text={tablet.waiting.fingerprint} />
            <Button
              kind="secondary"
              label={words.sameFor(row.name)}
              onClick={() => onGive(tablet.waiting)}
            >
              {words.same}
            </Button>
            <p class="muted">{words.differs}</p>
          </div>
        ) : (
          <p key={tablet.device}>{toLine(tablet)}</p>
        ),
      )}
      {!row.isYou && (
        <Button kind="quiet" label={words.newLinkFor(row.name)} onClick={onNewLink}>
          {words.newLink}
        </Button>
      )}
    </div>
  )
}

function toLine(tablet: Exclude<Tablet, { kind: 'waiting' }>): string {
  if (tablet.kind === 'key-on-its-way') return words.onItsWay
  const { lastSeen, unsent, receipt } = tablet.told
  return [
    tablet.isThis ? words.thisTablet : words.hasKey,
    lastSeen === null ? words.never : words.lastContact(toDayAndTime(lastSeen)),
    ...(unsent === null || unsent === 0 ? [] : [words.unsent(unsent)]),
    ...(receipt === null ? [] : [words.receipt(receipt.code, toDayAndTime(receipt.at))]),
  ].join(' ')
}
