/**
 * Under a question: what was asked when its answer was given, where that was
 * another question or other words; and the answers to what it was split from or
 * merged of.  [UI97 EC4 EC5]
 *
 * Nothing at all where no earlier version asked, which is nearly always. Old
 * answers are shown and never copied.
 */
import { useComputed } from '@preact/signals'
import { earlierWords as words } from '../words/earlier.ts'
import { useCaseScreen } from './case-screen.ts'
import { EarlierAnswer } from './EarlierAnswer.tsx'

export interface EarlierAnswersProps {
  readonly path: string
  readonly scope: 'question' | 'field' | 'factor'
  readonly id: string
}

export function EarlierAnswers({ path, scope, id }: EarlierAnswersProps) {
  const { form } = useCaseScreen()
  const { versions } = form
  if (!versions) return null
  const beside = versions.beside(scope, id)
  const kind = beside[0]?.became
  return (
    <>
      <AskedThen path={path} />
      {kind !== undefined && (
        <div class="earlier">
          <p>{words.beside[kind]}</p>
          {beside.map((part) => (
            <EarlierAnswer key={`${part.scope}${part.kept}`} part={part} />
          ))}
        </div>
      )}
    </>
  )
}

/** Beside the answer itself: it has come along from another version. */
function AskedThen({ path }: { path: string }) {
  const { open, form } = useCaseScreen()
  const { versions } = form
  const text = useComputed(() => {
    const { reading } = open.viewKept(versions?.paths.toKept(path) ?? path).value
    if (!versions || reading.kind !== 'value') return undefined
    const { edition } = reading.head
    const title = versions.titles.get(edition) ?? edition
    const value = versions.valueThen(path, reading.value)
    if (value !== undefined) return words.notOffered(value, title)
    const then = versions.askedThen(path, edition)
    if (!then) return undefined
    return words.askedThen(title, then, path.startsWith('profile/'))
  }).value
  return text === undefined ? null : <p class="earlier">{text}</p>
}
