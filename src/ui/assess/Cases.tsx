/**
 * The cases of this tablet, by day and appointment: found, filtered, opened.
 * [UI4 UI16]
 *
 * A plain list: 150 rows are drawn from one pass over the lines, and a row does
 * nothing of its own.
 */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Page } from '../parts/Page.tsx'
import { useOpen } from '../shell/app-model.ts'
import { casesWords } from '../words/assess.ts'
import { useAssessMemory } from './assess-memory.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseList } from './CaseList.tsx'
import { CaseNotices } from './CaseNotices.tsx'
import { CaseScope } from './CaseScope.tsx'
import { isInScope, type ListView, listCases } from './list-cases.ts'
import { WaitingForCases } from './WaitingForCases.tsx'

const FIRST_VIEW: ListView = { scope: 'mine', filter: 'all', search: '' }

export function Cases() {
  const { workspace } = useOpen()
  const { session, lines, inspections, hello } = workspace
  const memory = useAssessMemory()
  const isAssessor = session.role === 'assessor'
  const all = useComputed(() =>
    listCases({
      lines: lines.value,
      inspections: inspections.value,
      parked: new Set(hello.value?.parked.flatMap(({ stream }) => stream ?? [])),
      person: session.person,
      isAssessor,
    }),
  )
  const view = useSignal<ListView>(memory.list?.view ?? firstView(all.peek()))
  useEffect(() => {
    scrollTo(0, memory.list?.scrollY ?? 0)
    return () => {
      memory.list = { view: view.peek(), scrollY }
    }
  }, [memory, view])
  const inScope = useComputed(() => all.value.filter((one) => isInScope(one, view.value.scope)))
  return (
    <Page
      title={casesWords.title}
      width="wide"
      aside={!isAssessor && all.value.length > 0 && <CaseScope view={view} />}
    >
      <CaseNotices />
      {inScope.value.length > 0 ? (
        <>
          <CaseFilters view={view} cases={inScope} />
          <CaseList view={view} cases={inScope} />
        </>
      ) : (
        <WaitingForCases />
      )}
    </Page>
  )
}

/** Somebody who leads and judges no case begins with all of them. */
function firstView(cases: ReturnType<typeof listCases>): ListView {
  const hasOwn = cases.some((one) => isInScope(one, 'mine'))
  return hasOwn || cases.length === 0 ? FIRST_VIEW : { ...FIRST_VIEW, scope: 'all' }
}
