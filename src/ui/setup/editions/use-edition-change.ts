/**
 * A new version for one inspection: which there are, what it would do, taking it.
 * [UI96]
 */
import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { PackMark } from '../../../session/edition-packs.ts'
import type { Inspection } from '../../../session/inspections.ts'
import {
  chooseNextEdition,
  readDifferingEditions,
  takeNextEdition,
} from '../../../session/next-edition.ts'
import { type EditionPreview, previewEdition } from '../../../session/preview-edition.ts'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { changeWords as words } from '../../words/editions.ts'
import { useEditions } from './use-editions.ts'

export interface UsedEditionChange {
  /** Those of this tablet that follow the version in use; undefined until they are read. */
  readonly offered: readonly Edition[] | undefined
  readonly chosen: Edition | undefined
  choose(id: string): void
  /** Undefined while the cases are looked through. */
  readonly preview: EditionPreview | undefined
  readonly differing: readonly PackMark[]
  settle(mark: PackMark): Promise<void>
  take(): Promise<void>
  readonly isTaking: boolean
  readonly taken: string | undefined
  readonly fault: string | undefined
}

export function useEditionChange(inspection: Inspection): UsedEditionChange {
  const { workspace } = useOpen()
  const { session } = workspace
  const { editions } = useEditions()
  const [chosenId, setChosenId] = useState<string>()
  const [preview, setPreview] = useState<EditionPreview>()
  const [differing, setDiffering] = useState<readonly PackMark[]>([])
  const [isTaking, setTaking] = useState(false)
  const [taken, setTaken] = useState<string>()
  const [fault, setFault] = useState<string>()
  const offered = editions
    ?.map(({ edition }) => edition)
    .filter(({ follows }) => follows?.edition === inspection.editionId)
  const chosen = offered?.find(({ id }) => id === chosenId)
  useEffect(() => {
    let isLeft = false
    setPreview(undefined)
    if (chosen)
      void previewEdition(session, inspection, chosen).then((made) => {
        if (!isLeft) setPreview(made)
      })
    return () => {
      isLeft = true
    }
  }, [session, inspection, chosen])
  useEffect(() => {
    void readDifferingEditions(session, inspection).then(setDiffering)
  }, [session, inspection])
  const keep = async (writing: ReturnType<typeof takeNextEdition>, title: string) => {
    setTaking(true)
    try {
      const kept = await writing
      if (kept.ok) {
        await workspace.refreshAll()
        setTaken(title)
        setFault(undefined)
      } else if (kept.error.kind === 'does-not-follow') setFault(words.cannot)
      else setFault(words.notTaken(commonWords.notKeptReasons[kept.error.kind]))
    } finally {
      setTaking(false)
    }
  }
  return {
    offered,
    chosen,
    choose: setChosenId,
    preview,
    differing,
    settle: (mark) => keep(chooseNextEdition(session, inspection, mark), mark.edition),
    async take() {
      if (chosen && !isTaking)
        await keep(takeNextEdition(session, inspection, chosen), chosen.title)
    },
    isTaking,
    taken,
    fault,
  }
}
