/**
 * Where values that differ are settled: every one, over all inspections of this
 * tablet, or those of one case.  [UI103 HI12]
 *
 * Works without a network, and decides nothing by itself. What was done is said
 * where the focus goes, since the place where it was is gone.
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { brandId, isId, type StreamId } from '../../base/brand.ts'
import { Page } from '../parts/Page.tsx'
import { commonWords } from '../words/common.ts'
import { conflictWords } from '../words/history.ts'
import { CaseConflictsSection } from './CaseConflictsSection.tsx'
import { useConflicts } from './use-conflicts.ts'

export function Conflicts() {
  const { path } = useLocation()
  const [, , address] = path.split('/')
  const only = isId(address) ? brandId<StreamId>(address) : undefined
  const read = useConflicts(only).value
  const said = useSignal('')
  const saying = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said.value !== '') saying.current?.focus()
  }, [said.value])
  return (
    <Page
      title={conflictWords.title}
      width="wide"
      back={{ href: '/cases', text: conflictWords.toCases }}
    >
      <p class="prose">{conflictWords.lead}</p>
      <p ref={saying} class="conflicts-said" role="status" tabIndex={-1}>
        {said}
      </p>
      {only !== undefined && (
        <p>
          {conflictWords.oneCase} <a href="/conflicts">{conflictWords.all}</a>
        </p>
      )}
      {read === undefined && <p class="opening">{commonWords.loading}</p>}
      {read?.length === 0 && <p class="lede">{conflictWords.none}</p>}
      {read?.map((on) => (
        <CaseConflictsSection
          key={on.stream}
          on={on}
          onDone={(words) => {
            said.value = words
          }}
        />
      ))}
    </Page>
  )
}
