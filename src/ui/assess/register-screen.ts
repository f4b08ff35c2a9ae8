/**
 * One open stream as its rows share it: registers as answers, whether they may be
 * changed, and the page's voice.  [UI2 UI14 FM9]
 *
 * A case is one, and so is the interview inside it: a row writes into the nearest.
 */
import { computed, type ReadonlySignal, type Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PersonId } from '../../base/brand.ts'
import type { OpenStream } from '../../session/open-case.ts'
import type { Voice } from './announcements.ts'
import { remember } from './remember.ts'
import type { Settling } from './settling.ts'

export interface RegisterScreen {
  readonly open: OpenStream
  /** The one agreed value, or undefined while open, cleared or in conflict. */
  answer(path: string): ReadonlySignal<string | undefined>
  isConflict(path: string): ReadonlySignal<boolean>
  readonly settling: Settling
  readonly canWrite: ReadonlySignal<boolean>
  nameOf(person: PersonId): string
  readonly voice: Voice
  /** The register that was tapped last: the one whose mark stays on the screen. */
  readonly marked: Signal<string | undefined>
}

export function makeAnswers(open: OpenStream): Pick<RegisterScreen, 'answer' | 'isConflict'> {
  return {
    answer: remember((path) =>
      computed(() => {
        const { reading } = open.view(path).value
        return reading.kind === 'value' ? reading.value : undefined
      }),
    ),
    isConflict: remember((path) =>
      computed(() => open.view(path).value.reading.kind === 'conflict'),
    ),
  }
}

const RegisterContext = createContext<RegisterScreen | undefined>(undefined)
export const RegisterProvider = RegisterContext.Provider
export const useNearestRegisters = (): RegisterScreen | undefined => useContext(RegisterContext)
