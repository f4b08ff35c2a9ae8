/**
 * The app's dealings with losses: one look at each start, which the unlock waits
 * for, and the ways to mend what it found.  [LO1 UI171 UI172]
 *
 * Loaded behind the first paint. A tablet where nobody ever was is asked one quick
 * question: a worker beside the first screens would cost them most of a second.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { FoundLoss, LostMark, MendWay, Tablet } from '../../session/look-for-loss.ts'
import type { Mended, NotMended } from '../../session/mend-loss.ts'

/** What follows a press: the app starts again, perhaps with something put back; enrolment; a new page. */
export type AfterMend =
  | { readonly kind: 'start'; readonly mended?: Mended }
  | { readonly kind: 'enrol' | 'new-page' }

export interface LossDesk {
  /** `after`: what is waited for first. From the call on `found` waits for this look. */
  look(isNew: boolean, after: Promise<unknown>): Promise<FoundLoss | LostMark | undefined>
  /** What the last look found missing. */
  found(): Promise<FoundLoss | undefined>
  mend(way: MendWay): Promise<Result<AfterMend, NotMended>>
}

const loadMend = () => import('../../session/mend-loss.ts')

export function createLossDesk(tablet: Tablet): LossDesk {
  let looking: Promise<FoundLoss | LostMark | undefined> = Promise.resolve(undefined)
  const look = async (isNew: boolean) => {
    // Nobody was ever here, says what is quick to ask.
    if (isNew && !(await hasHeldHeader(tablet))) return undefined
    const { lookForLoss } = await import('../../session/look-for-loss.ts')
    return lookForLoss(tablet)
  }
  return {
    look(isNew, after) {
      looking = after.then(() => look(isNew))
      return looking
    },
    async found() {
      const loss = await looking
      return loss?.kind === 'mark-gone' ? undefined : loss
    },
    async mend(way) {
      switch (way) {
        case 'enrol':
          return ok({ kind: 'enrol' })
        case 'again':
          return ok({ kind: 'start' })
        case 'afresh': {
          const notMended = await (await loadMend()).beginAfresh(tablet)
          return notMended ? err(notMended) : ok({ kind: 'new-page' })
        }
        case 'fetch':
          return toStart(await (await loadMend()).fetchAgain(tablet))
        case 'put-back':
          return toStart(await (await loadMend()).putBackFromJournal(tablet))
      }
    },
  }
}

const toStart = (mended: Result<Mended, NotMended>): Result<AfterMend, NotMended> =>
  mended.ok ? ok({ kind: 'start', mended: mended.value }) : mended

async function hasHeldHeader({ journal }: Tablet): Promise<boolean> {
  if (!(await journal.isThere())) return false
  const looked = await journal.look()
  return looked.kind === 'look' && looked.header !== undefined
}
