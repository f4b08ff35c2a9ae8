/**
 * Copies a text, and says whether the browser did.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { peopleWords } from '../words/setup.ts'

export interface CopyButtonProps {
  readonly text: string
  readonly children: ComponentChildren
}

export function CopyButton({ text, children }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(peopleWords.link.copied),
      () => setSaid(peopleWords.link.notCopied),
    )
  return (
    <>
      <Button kind="secondary" onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
