/**
 * The first page: cases for who judges them, the board for who leads, and the
 * set-up while there is nothing to lead yet.  [UI42]
 */
import { useOpen } from './app-model.ts'
import { LazyScreen } from './LazyScreen.tsx'
import { canSeeBoard, canSetUp } from './roles.ts'
import { screens } from './screens.ts'

export function Home() {
  const { session, inspections } = useOpen().workspace
  if (session.practice || !canSeeBoard(session)) return <LazyScreen screen={screens.cases} />
  const isEmpty = inspections.value.size === 0
  return <LazyScreen screen={isEmpty && canSetUp(session) ? screens.setUp : screens.board} />
}
