/**
 * What was kept on purpose, by whom, and the way to be asked again.  [NC11 UI92]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { encodeKept, type KeptHit, parseKept } from '../../domain/examples/example.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { WrittenText } from '../parts/WrittenText.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { useCaseScreen } from './case-screen.ts'

export interface KeptHitsProps {
  readonly id: string
  readonly kept: readonly KeptHit[]
}

export function KeptHits({ id, kept }: KeptHitsProps) {
  const { open, isConflict, canWrite, personName } = useCaseScreen()
  const path = paths.exampleKept(id)
  const toTexts = (json: string) =>
    parseKept(json)
      .map(({ text }) => text)
      .join(', ')
  if (isConflict(path).value) {
    return <ConflictChoice path={path} toLabel={(json) => words.keptLabel(toTexts(json))} />
  }
  if (kept.length === 0) return null
  return (
    <Details quiet summary={words.kept(kept.length)}>
      <ul class="plain-list">
        {kept.map(({ text, by }) => (
          <li key={text} class="kept-hit">
            <span>
              <strong>
                <WrittenText text={text} />
              </strong>{' '}
              <span class="muted">{words.keptBy(personName(by))}</span>
            </span>
            {canWrite.value && (
              <Button
                kind="quiet"
                onClick={() =>
                  open.change(path, encodeKept(kept.filter((one) => one.text !== text)))
                }
              >
                <span>
                  {words.askAgain}
                  <span class="hidden-words">{words.keepAbout(text)}</span>
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Details>
  )
}
