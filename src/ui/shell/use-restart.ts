/**
 * Restarting is locking: what is being typed is kept first, then the page and
 * its keys go. Where even that fails the page goes all the same.
 */
import { useApp } from './app-model.ts'

export function useRestart(): () => void {
  const app = useApp()
  return () => void app.lock().catch(() => app.deps.replacePage('/'))
}
