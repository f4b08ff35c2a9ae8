/**
 * Asks before something that cannot be taken back, or touches somebody else: what
 * will happen, the act in its own words, and the way out.
 */
import type { ComponentChildren } from 'preact'
import { commonWords } from '../words/common.ts'
import { Button } from './Button.tsx'
import { Dialog, type DialogProps } from './Dialog.tsx'

export interface AskFirstProps extends Omit<DialogProps, 'children'> {
  readonly act: ComponentChildren
  readonly onAgree: () => void
  /** 'warning' for what takes something away. */
  readonly kind?: 'primary' | 'warning'
  readonly cancel?: string
  readonly children: ComponentChildren
}

export function AskFirst(props: AskFirstProps) {
  const { act, onAgree, kind = 'warning', cancel = commonWords.cancel, children } = props
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      {children}
      <div class="row">
        <Button kind={kind} onClick={onAgree}>
          {act}
        </Button>
        <Button kind="secondary" onClick={props.onClose}>
          {cancel}
        </Button>
      </div>
    </Dialog>
  )
}
