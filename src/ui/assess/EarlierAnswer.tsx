/**
 * Everything that was answered to one part of an earlier version, with who, when
 * and under which version. To read, not to change.  [UI97 UI98 EC6]
 */
import { useComputed } from '@preact/signals'
import { partToPaths } from '../../domain/assessment/form-versions.ts'
import type { EarlierPart } from '../../domain/edition/change/earlier-parts.ts'
import type { RegisterView } from '../../session/registers.ts'
import { WrittenText } from '../parts/WrittenText.tsx'
import { toDayAndTime } from '../words/common.ts'
import { earlierWords as words } from '../words/earlier.ts'
import { useCaseScreen } from './case-screen.ts'

export function EarlierAnswer({ part }: { part: EarlierPart }) {
  return (
    <div class="earlier__part">
      <p>
        {/* The id of a field or a factor is a word of the file. */}
        {part.scope === 'question' && <span class="earlier__label">{part.id} </span>}
        {part.words}
      </p>
      {partToPaths(part).map((path) => (
        <EarlierRegister key={path} path={path} part={part} />
      ))}
    </div>
  )
}

function EarlierRegister({ path, part }: { path: string; part: EarlierPart }) {
  const { open, nameOf, form } = useCaseScreen()
  const heads = useComputed(() => headsOf(open.viewKept(path).value.reading)).value
  const toLabel = (value: string) => part.options.find(({ id }) => id === value)?.label ?? value
  const titleOf = (edition: string) => form.versions?.titles.get(edition) ?? edition
  if (heads.length === 0) return null
  return (
    <>
      {heads.length > 1 && <p>{words.differing}</p>}
      {heads.map(({ id, author, at, edition, value }) => (
        <p key={id} class="earlier__answer">
          {registerName(path)}: <WrittenText text={toLabel(value)} />{' '}
          <span class="muted">
            {words.byWhom(nameOf(author), toDayAndTime(at))} · {words.under(titleOf(edition))}
          </span>
        </p>
      ))}
    </>
  )
}

const headsOf = (reading: RegisterView['reading']) => {
  const heads = reading.kind === 'conflict' ? reading.heads : []
  const all = reading.kind === 'value' ? [reading.head] : heads
  return all.flatMap((head) => (head.value === null ? [] : [{ ...head, value: head.value }]))
}

const NAMED = ['note', 'reason', 'kind', 'text', 'kept', 'ready', 'linked', 'sufficient'] as const

function registerName(path: string): string {
  const last = NAMED.find((word) => path.endsWith(`/${word}`))
  return last ? words[last] : words.judgement
}
