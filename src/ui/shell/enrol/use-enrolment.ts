/**
 * The state of an enrolment, and what each fault leads back to.  [UI5]
 *
 * Everything lives in memory: code, words and keys. A fault of the code leads to
 * the code, a fault of the network leaves the person where they are.
 */

import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import {
  type BegunEnrolment,
  beginEnrolment,
  type EnrolmentWords,
  rollPassphrase,
} from '../../../session/enrol.ts'
import { useApp } from '../app-model.ts'
import { takeCode, typedToCode, watchCode } from '../take-code.ts'
import { type EnrolProblem, faultToProblem } from './enrol-problem.ts'

export type EnrolStep = 'who' | 'words' | 'type-back'

export interface Enrolment {
  readonly step: EnrolStep
  readonly code: string
  /** The code came with the link, not from the keyboard. */
  readonly isFromLink: boolean
  readonly name: string
  readonly typed: string
  readonly passphrase: string | undefined
  readonly busy: boolean
  readonly problem: EnrolProblem | undefined
  write(change: Partial<Written>): void
  goTo(step: EnrolStep): void
  roll(): Promise<void>
  finish(): Promise<void>
}

interface Written {
  readonly code: string
  readonly name: string
  readonly typed: string
}

export function useEnrolment({ isAgain = false } = {}): Enrolment {
  const app = useApp()
  const { route } = useLocation()
  const { device } = app.deps
  const [fromLink, setFromLink] = useState(() => takeCode() || app.linkCode)
  const [step, setStep] = useState<EnrolStep>('who')
  const [written, setWritten] = useState<Written>({ code: fromLink, name: '', typed: '' })
  const [begun, setBegun] = useState<BegunEnrolment>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<EnrolProblem>()
  useEffect(() => {
    void beginEnrolment(device).then(setBegun)
  }, [device])
  useEffect(
    () =>
      watchCode((code) => {
        setFromLink(code)
        setWritten((before) => ({ ...before, code }))
      }),
    [],
  )
  const finish = async () => {
    if (!begun || busy) return
    setBusy(true)
    // Answered while the words are worked on; "Ready to travel" says what came of it.
    void app.deps.storage.askToPersist()
    try {
      const ask = isAgain ? app.enrolAgain : app.enrol
      const fault = await ask(begun, toWords(written))
      if (!fault) {
        // The page goes, and starts anew with the new words.
        if (isAgain) return
        route('/ready', true)
        return app.enter()
      }
      const next = faultToProblem(fault)
      setProblem(next)
      setStep(next.step)
      // The office knows these keys under another name: only new ones help.
      if (next.needsNewKeys) setBegun(await beginEnrolment(device))
    } finally {
      setBusy(false)
    }
  }
  return {
    step,
    ...written,
    isFromLink: fromLink !== '' && written.code === fromLink,
    passphrase: begun?.passphrase,
    busy,
    problem: problem?.step === step ? problem : undefined,
    write: (change) => setWritten({ ...written, ...change }),
    goTo(next) {
      setProblem(undefined)
      setStep(next)
    },
    async roll() {
      if (begun) setBegun(await rollPassphrase(device, begun))
      setWritten({ ...written, typed: '' })
    },
    finish,
  }
}

const toWords = ({ code, name, typed }: Written): EnrolmentWords => ({
  code: typedToCode(code),
  personName: name.trim(),
  passphraseTyped: typed,
})
