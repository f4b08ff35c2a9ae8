/**
 * The tablets of one person: waiting for the key, or ready with what they last
 * told.  [SE4 UI69 PE11]
 *
 * A key is given after two people compared the figures on two screens: the office
 * names tablets, and a person says whether it tells the truth.
 */
import type { WaitingDevice } from '../../session/people.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Fingerprint } from '../shell/enrol/Fingerprint.tsx'
import { tabletWords } from '../words/people.ts'
import { peopleWords } from '../words/setup.ts'
import type { PersonRow, Tablet } from './list-people.ts'
import { RevokeTablet } from './RevokeTablet.tsx'
import { TabletFacts } from './TabletFacts.tsx'

const words = peopleWords.people

export interface PersonTabletsProps {
  readonly row: PersonRow
  readonly nowMs: number
  readonly onGive: (device: WaitingDevice) => void
}

export function PersonTablets({ row, nowMs, onGive }: PersonTabletsProps) {
  const { tablets, isYou, name } = row
  if (tablets.length === 0) return <p>{isYou ? words.thisTablet : words.notEnrolled}</p>
  return (
    <ul class="tablets" aria-label={tabletWords.title(name)}>
      {tablets.map((tablet) => (
        <li key={tablet.device} id={idOf(tablet)} class="tablets__one" tabIndex={-1}>
          {tablet.waiting && tablet.kind === 'waiting' ? (
            <WaitingTablet row={row} tablet={tablet} waiting={tablet.waiting} onGive={onGive} />
          ) : (
            <p>
              <strong>{stateToWords(tablet)}</strong>
            </p>
          )}
          <TabletFacts tablet={tablet} nowMs={nowMs} />
          {!tablet.isThis && <RevokeTablet name={name} tablet={tablet} />}
        </li>
      ))}
    </ul>
  )
}

const idOf = ({ device }: Tablet) => `tablet-${device}`

interface WaitingTabletProps {
  readonly row: PersonRow
  readonly tablet: Tablet
  readonly waiting: WaitingDevice
  readonly onGive: (device: WaitingDevice) => void
}

function WaitingTablet({ row: { name }, tablet, waiting, onGive }: WaitingTabletProps) {
  const give = () => {
    onGive(waiting)
    // The button goes when the key is on its way: the focus stays with the tablet.
    document.getElementById(idOf(tablet))?.focus()
  }
  return (
    <>
      {tablet.isExtra && (
        <Notice kind="warning" title={tabletWords.extra.title(name)}>
          <p>{tabletWords.extra.body(name)}</p>
        </Notice>
      )}
      <div class="person-tablets__waiting">
        <p>{words.waiting}</p>
        <Fingerprint text={waiting.fingerprint} />
        <Button kind="secondary" label={words.sameFor(name)} onClick={give}>
          {words.same}
        </Button>
        <p class="muted">{words.differs}</p>
      </div>
    </>
  )
}

function stateToWords({ kind, isThis }: Tablet): string {
  if (kind !== 'ready') return words.onItsWay
  return isThis ? words.thisTablet : words.hasKey
}
