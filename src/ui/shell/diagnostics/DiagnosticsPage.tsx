/**
 * How this tablet is, in counts: to be read out or copied to who helps.  [UI186]
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { Table } from '../../parts/Table.tsx'
import { copiesWords } from '../../words/copies.ts'
import { diagnosticsWords as words } from '../../words/diagnostics.ts'
import { type TabletFacts, useTabletFacts } from './use-tablet-facts.ts'

export function DiagnosticsPage() {
  const facts = useTabletFacts()
  return (
    <Page title={words.title} back={{ href: '/sync', text: copiesWords.back }}>
      <p>{words.about}</p>
      {facts && (
        <>
          {!facts.isPersisted && (
            <Notice kind="warning" title={words.notPersisted.title}>
              <p>{words.notPersisted.body}</p>
            </Notice>
          )}
          <dl class="sync-facts">
            {facts.rows.map(([name, value]) => (
              <div class="sync-facts__row" key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <FaultTable faults={facts.faults} />
          <CopyText text={toText(facts)} />
        </>
      )}
    </Page>
  )
}

function FaultTable({ faults }: Pick<TabletFacts, 'faults'>) {
  const { title, none, columns } = words.faults
  if (faults.length === 0) {
    return (
      <section class="copies-part">
        <h2>{title}</h2>
        <p>{none}</p>
      </section>
    )
  }
  return (
    <Table
      caption={title}
      columns={[{ header: columns.what }, { header: columns.times, numeric: true }]}
      rows={faults.map(([what, times]) => ({ key: what, cells: [what, times] }))}
    />
  )
}

function CopyText({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    )
  return (
    <div class="shell-acts">
      <Button kind="secondary" onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}

const toText = ({ rows, faults }: TabletFacts): string =>
  [...rows, ...faults].map(([name, value]) => `${name}: ${value}`).join('\n')
