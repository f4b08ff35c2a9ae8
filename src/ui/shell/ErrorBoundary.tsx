/**
 * The one place on the page where a broken invariant ends.  [UI31]
 *
 * A screen that cannot be drawn is exchanged for words and a way out; what was
 * kept is on disk and needs no screen. Faults outside of drawing reach
 * `CrashNotice`, which leaves the screen as it is.
 */
import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Crash } from './Crash.tsx'

export function ErrorBoundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary()
  if (error === undefined) return <>{children}</>
  return <Crash error={error} />
}
