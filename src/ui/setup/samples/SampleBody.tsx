/**
 * What a sample's page shows, by how far the sample is.  [UI51 UI53]
 */
import { setUpPaths } from '../../../domain/assessment/set-up-paths.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { toDayAndTime } from '../../words/common.ts'
import { chooseWords, hubWords, sampleWords as words } from '../../words/samples.ts'
import { AfterDraw } from './AfterDraw.tsx'
import { BeforeDraw } from './BeforeDraw.tsx'
import { ChooseBox } from './ChooseBox.tsx'
import { readSampleState } from './read-sample-state.ts'
import { importHref } from './sample-address.ts'
import { nameOf } from './state-to-words.ts'
import { usePopulation } from './use-population.ts'

export interface SampleBodyProps {
  readonly inspection: Inspection
  readonly caseType: string
}

export function SampleBody({ inspection, caseType }: SampleBodyProps) {
  const { lines } = useOpen().workspace
  const used = usePopulation(inspection, caseType)
  const state = readSampleState(inspection, caseType, lines.value.values())
  const choosing = { inspection, given: chooseWords.given }
  switch (state.kind) {
    case 'none':
      return (
        <>
          <p>{words.noList}</p>
          <ButtonLink href={importHref(inspection, caseType)}>{hubWords.import}</ButtonLink>
        </>
      )
    case 'sampled':
      return <Notice>{words.hasCases(state.cases)}</Notice>
    case 'lists-differ':
      return (
        <ChooseBox
          {...choosing}
          title={chooseWords.lists}
          path={setUpPaths.population(caseType)}
          options={state.list.choices.map(({ id, value, author, at }) => ({
            id,
            label: chooseWords.list(value.rows, nameOf(inspection, author), toDayAndTime(at)),
          }))}
        />
      )
    case 'draws-differ':
      return (
        <ChooseBox
          {...choosing}
          title={chooseWords.draws}
          path={setUpPaths.draw(caseType)}
          options={state.draw.choices.map(({ id, value: { size, seed }, author, at }) => ({
            id,
            label: chooseWords.draw(size, seed, nameOf(inspection, author), toDayAndTime(at)),
          }))}
        />
      )
    case 'listed':
    case 'drawn':
      if (used.kind === 'reading') return <p role="status">{words.reading}</p>
      if (used.kind === 'not-here') return <Notice kind="warning">{words.notHere}</Notice>
      return state.kind === 'drawn' ? (
        <AfterDraw inspection={inspection} caseType={caseType} draw={state.draw} list={used.list} />
      ) : (
        <BeforeDraw
          inspection={inspection}
          caseType={caseType}
          mark={state.list}
          list={used.list}
        />
      )
  }
}
