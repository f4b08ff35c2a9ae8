/**
 * One register in which values differ: both side by side, and what a person can
 * do about it.  [UI103 HI12 HI13 HI14 HI15]
 */
import { useState } from 'preact/hooks'
import { joinTexts } from '../../domain/assessment/join-texts.ts'
import type { CaseConflicts, Conflict } from '../../session/conflicts/read-conflicts.ts'
import { leaveOpen, settleConflict } from '../../session/conflicts/settle-conflict.ts'
import { keptToPlace, placeHref } from '../assess/case-places.ts'
import { SaidWith } from '../parts/SaidWith.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toDayAndTime } from '../words/common.ts'
import { conflictWords } from '../words/history.ts'
import { ConflictActs } from './ConflictActs.tsx'
import { ConflictValues } from './ConflictValues.tsx'
import { personToName } from './person-to-name.ts'
import { describeRegister } from './register-words.ts'

export interface ConflictCardProps {
  readonly on: CaseConflicts
  readonly conflict: Conflict
  readonly mayChoose: boolean
  readonly onDone: (words: string) => void
}

export function ConflictCard({ on, conflict, mayChoose, onDone }: ConflictCardProps) {
  const { workspace } = useOpen()
  const { session } = workspace
  const [isBroken, setIsBroken] = useState(false)
  const { stream, line, form, inspection } = on
  const { path, heads, leftOpen } = conflict
  const { name, text, kind, isText } = describeRegister(form, path)
  const id = `conflict-${stream}-${path}`
  const target = keptToPlace(form, path)
  const nameOf = personToName(session, inspection)
  const finish = async (
    writing: ReturnType<typeof settleConflict>,
    words: (name: string) => string,
  ) => {
    const kept = await writing
    setIsBroken(!kept.ok)
    if (!kept.ok) return false
    onDone(words(name))
    await workspace.refreshCase(line.stream, line.inspection)
    return true
  }
  const settle = (value: string | null) =>
    finish(settleConflict(session, on, { path, value }), conflictWords.settled)
  const parts = heads.flatMap(({ author, at, value }) =>
    value === null ? [] : [{ by: `${nameOf(author)}, ${toDayAndTime(at)}`, text: value }],
  )
  return (
    <article class="conflict-card" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {text !== '' && <p class="conflict-card__text">{text}</p>}
      {target && (
        <a
          class="conflict-card__place"
          href={`${placeHref(line.stream, target.place)}#${target.row}`}
        >
          {conflictWords.toPlace}
        </a>
      )}
      <ConflictValues
        {...{ on, conflict, nameOf }}
        {...(mayChoose && kind !== 'other' && { onUse: settle })}
      />
      {kind === 'other' && <p>{conflictWords.unknown}</p>}
      {leftOpen.map(({ head, why }) => (
        <p class="conflict-card__left" key={head.id}>
          <SaidWith
            words={(text) => conflictWords.leftBy(nameOf(head.author), toDayAndTime(head.at), text)}
            text={why}
          />
        </p>
      ))}
      {isBroken && <p role="alert">{conflictWords.notKept}</p>}
      {mayChoose && kind !== 'other' && (
        <ConflictActs
          id={id}
          name={name}
          texts={isText ? parts.map((part) => part.text) : []}
          joined={isText ? joinTexts(parts) : undefined}
          onSettle={settle}
          onLeave={(why) =>
            finish(leaveOpen(session, on, { path, why }), conflictWords.leftOpenSaid)
          }
        />
      )}
    </article>
  )
}
