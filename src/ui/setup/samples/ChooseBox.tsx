/**
 * Two people did the same without knowing of each other: one is chosen.  [SA32]
 */
import { useState } from 'preact/hooks'
import type { OpId } from '../../../base/brand.ts'
import { chooseMark } from '../../../session/choose-mark.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { chooseWords as words } from '../../words/samples.ts'
import { RadioChoice } from '../RadioChoice.tsx'

export interface ChooseBoxProps {
  readonly inspection: Inspection
  /** The register of the set-up in which they differ. */
  readonly path: string
  readonly title: string
  readonly given?: string
  readonly options: readonly { readonly id: OpId; readonly label: string }[]
}

export function ChooseBox({ inspection, path, title, given, options }: ChooseBoxProps) {
  const { workspace } = useOpen()
  const [chosen, setChosen] = useState<OpId>()
  const [error, setError] = useState<string>()
  const choose = async () => {
    if (chosen === undefined) return setError(words.noChoice)
    const kept = await chooseMark(workspace.session, inspection, { path, chosen })
    if (kept.ok) return workspace.refreshAll()
    const { kind } = kept.error
    setError(
      kind === 'no-such-choice' ? words.gone : words.notKept(commonWords.notKeptReasons[kind]),
    )
  }
  return (
    <Notice kind="warning" title={title}>
      <p>{words.body}</p>
      {given !== undefined && <p>{given}</p>}
      <RadioChoice
        id={`choose-${path.replaceAll('/', '-')}`}
        legend={words.legend}
        options={options}
        value={chosen}
        onChoose={(id) => setChosen(options.find((option) => option.id === id)?.id)}
        error={error}
      />
      <Button onClick={() => void choose()}>{words.act}</Button>
    </Notice>
  )
}
