/**
 * A text as a file to save, made on this tablet: no address holds it.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ButtonLink } from '../parts/ButtonLink.tsx'

export interface DownloadTextProps {
  readonly fileName: string
  readonly text: string
  /** CSV where nothing is said. */
  readonly type?: string
  readonly children: ComponentChildren
}

export function DownloadText({ fileName, text, children, type = 'text/csv' }: DownloadTextProps) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text, type])
  if (url === undefined) return null
  return (
    <ButtonLink href={url} download={fileName} kind="secondary" icon="file">
      {children}
    </ButtonLink>
  )
}
