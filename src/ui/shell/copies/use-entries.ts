/**
 * How many entries are kept on this tablet, counted anew whenever one is kept.
 */
import { useEffect, useState } from 'preact/hooks'
import { countEntries } from '../../../session/copies/count-entries.ts'
import { useOpen } from '../app-model.ts'

export function useEntries(): number | undefined {
  const { session } = useOpen().workspace
  const [count, setCount] = useState<number>()
  useEffect(() => {
    const read = () => void countEntries(session).then(setCount)
    read()
    return session.log.watchers.watch(read)
  }, [session])
  return count
}
