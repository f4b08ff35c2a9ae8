/**
 * What a tablet last told of itself: contact, cases, what is not sent, version,
 * receipt. What needs a person stands out by a sign and by its words.  [UI69 PE10 PE12]
 */
import type { ComponentChildren } from 'preact'
import { Icon } from '../parts/Icon.tsx'
import { useApp } from '../shell/app-model.ts'
import { tabletWords as words } from '../words/people.ts'
import { toLastContact, toSince } from '../words/since.ts'
import { isOlder } from './is-older.ts'
import type { Tablet } from './list-people.ts'

export interface TabletFactsProps {
  readonly tablet: Tablet
  readonly nowMs: number
}

export function TabletFacts({ tablet, nowMs }: TabletFactsProps) {
  const { appVersion } = useApp().deps
  const { told, isSilent, cases } = tablet
  const { lastSeen, unsent, app, receipt } = told
  const contact = lastSeen === null ? words.never : toLastContact(lastSeen, nowMs)
  const old = app !== null && isOlder(app, appVersion)
  return (
    <dl class="tablet-facts">
      <Fact name={words.facts.contact} isOdd={isSilent}>
        {isSilent ? words.silent(contact) : contact}
      </Fact>
      <Fact name={words.facts.cases} isOdd={cases !== undefined && cases.whole < cases.of}>
        {casesToWords(cases)}
      </Fact>
      <Fact name={words.facts.unsent} isOdd={unsent !== null && unsent > 0}>
        {unsent === null ? words.untold : unsent > 0 ? words.unsent(unsent) : words.allSent}
      </Fact>
      <Fact name={words.facts.version} isOdd={old}>
        {app === null ? words.untold : old ? words.older(app, appVersion) : words.version(app)}
      </Fact>
      <Fact name={words.facts.receipt}>
        {receipt ? words.receipt(receipt.code, toSince(receipt.at, nowMs)) : words.noReceipt}
      </Fact>
    </dl>
  )
}

function casesToWords(cases: Tablet['cases']): string {
  if (!cases) return words.untold
  const text = words.cases(cases.whole, cases.of)
  return cases.isCurrent ? text : words.casesBefore(text)
}

interface FactProps {
  readonly name: string
  readonly isOdd?: boolean
  readonly children: ComponentChildren
}

function Fact({ name, isOdd, children }: FactProps) {
  return (
    <div class={isOdd ? 'tablet-facts__row tablet-facts__row--odd' : 'tablet-facts__row'}>
      <dt>{name}</dt>
      <dd>
        {isOdd && <Icon name="warning" />}
        <span>{children}</span>
      </dd>
    </div>
  )
}
