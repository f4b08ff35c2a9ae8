/**
 * Inspections that have ended, as they concern this tablet: until when it keeps
 * them, why one that is due still waits, what was deleted.  [UI242]
 */
import { useEffect, useState } from 'preact/hooks'
import { type DeletedHere, readEndedHere } from '../../../session/ended-here.ts'
import { goneWords as words } from '../../words/ending.ts'
import { useOpen } from '../app-model.ts'
import { DeleteHere } from './DeleteHere.tsx'

export function EndedInspections() {
  const { session, hello, inspections } = useOpen().workspace
  const word = hello.value
  const [ended, setEnded] = useState<readonly DeletedHere['inspection'][]>([])
  const [deleted, setDeleted] = useState<readonly DeletedHere[]>([])
  useEffect(() => {
    let isCurrent = true
    void readEndedHere(session).then((here) => {
      if (!isCurrent) return
      setDeleted(here.deleted)
      setEnded(here.ended)
    })
    return () => {
      isCurrent = false
    }
  }, [session, word])
  const gone = new Set(deleted.map(({ inspection }) => inspection))
  const left = (word?.endings ?? []).filter(({ inspection }) => !gone.has(inspection))
  if (left.length + deleted.length === 0) return null
  const nameOf = (id: DeletedHere['inspection']) => words.name(inspections.value.get(id)?.title, id)
  return (
    <section class="stack" aria-labelledby="ended-inspections">
      <h2 id="ended-inspections">{words.title}</h2>
      <ul>
        {left.map(({ inspection, isDue, dueAt, deletedAt }) => (
          <li key={inspection}>
            <strong>{nameOf(inspection)}</strong> {isDue ? words.waits : words.kept(dueAt)}
            {isDue && deletedAt !== null && !ended.includes(inspection) && (
              <DeleteHere inspection={inspection} name={nameOf(inspection)} />
            )}
          </li>
        ))}
        {deleted.map(({ inspection, at, operations, isSent }) => (
          <li key={inspection}>
            <strong>{nameOf(inspection)}</strong> {words.deleted(at, operations)}{' '}
            {isSent ? words.sent : words.owed}
          </li>
        ))}
      </ul>
      {deleted.length > 0 && <p>{words.files}</p>}
    </section>
  )
}
