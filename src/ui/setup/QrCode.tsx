/**
 * A QR code: black on white by day, by night and in forced colours, since that is
 * what a camera reads.  [PE1 UI70]
 *
 * For the eyes of a camera; who cannot see it has the link beside it.
 */
import { useMemo } from 'preact/hooks'
import { textToQr } from './qr-path.ts'

export interface QrCodeProps {
  readonly text: string
  readonly label: string
}

export function QrCode({ text, label }: QrCodeProps) {
  const { side, path } = useMemo(() => textToQr(text), [text])
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
