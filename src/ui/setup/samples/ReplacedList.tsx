/**
 * What is out of the sample, with why and by whom; its work can be read.
 * [UI53 SA32 SA35]
 */
import { setUpPaths } from '../../../domain/assessment/set-up-paths.ts'
import { Table } from '../../parts/Table.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { chooseWords, replaceWords as words } from '../../words/samples.ts'
import { ChooseBox } from './ChooseBox.tsx'
import {
  listReplaced,
  type OutSources,
  type ReplacedCase,
  reasonToLabel,
  referenceOf,
} from './list-replaced.ts'
import { nameOf } from './state-to-words.ts'

export function ReplacedList(sources: OutSources) {
  const { replaced, notChosen } = listReplaced(sources)
  if (replaced.length + notChosen.length === 0) return null
  return (
    <section class="sample-part" aria-labelledby="replaced-title">
      <h2 id="replaced-title">{words.listTitle}</h2>
      <p>{words.listLead}</p>
      {replaced.map((one) => (
        <Undecided key={one.stream} sources={sources} one={one} />
      ))}
      {replaced.length > 0 && <ReplacedTable replaced={replaced} />}
      {notChosen.length > 0 && (
        <>
          <h3>{words.notChosenTitle}</h3>
          <ul class="plain-list row">
            {notChosen.map(({ stream, reference }) => (
              <li key={stream}>
                <a href={`/case/${stream}`}>{reference}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ReplacedTable({ replaced }: { replaced: readonly ReplacedCase[] }) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={[
        { header: words.case },
        { header: words.why },
        { header: words.by },
        { header: words.who },
      ]}
      rows={replaced.map(({ stream, reference, reason, by, who }) => ({
        key: stream,
        cells: [
          reference === undefined ? (
            words.notHere
          ) : (
            <a key="case" href={`/case/${stream}`}>
              {reference}
            </a>
          ),
          reason,
          by,
          who,
        ],
      }))}
    />
  )
}

function Undecided({ sources, one }: { sources: OutSources; one: ReplacedCase }) {
  const { inspection, caseType } = sources
  if (!one.differing) return null
  return (
    <ChooseBox
      inspection={inspection}
      title={chooseWords.replacements(one.reference ?? words.notHere)}
      path={setUpPaths.replaced(caseType, one.stream)}
      options={one.differing.choices.map(({ id, value, author, at }) => ({
        id,
        label: chooseWords.replacement(
          referenceOf(sources, value.by) ?? words.notHere,
          reasonToLabel(inspection, value.reason),
          nameOf(inspection, author),
          toDayAndTime(at),
        ),
      }))}
    />
  )
}
