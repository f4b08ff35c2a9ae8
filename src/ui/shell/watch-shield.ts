/**
 * Covers the page the moment it is put away, and uncovers it when the person is
 * back.  [PR1 PR2 PR3]
 *
 * Hidden, left for another app, or about to be frozen: the picture that the
 * system keeps of it for its app switcher should show nothing of a case. Set on
 * the document at once and not by drawing the app again, since a page that is
 * hidden is not drawn any more. The focus and what is being typed stay where they
 * are; the lock counts its time by itself.
 */
const SHIELDED = 'data-shielded'

/** Returns the way to stop, uncovered. */
export function watchShield(words: string): () => void {
  const root = document.documentElement
  const cover = document.createElement('div')
  cover.className = 'shield'
  cover.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = words
  cover.append(text)
  document.body.append(cover)
  const shield = () => root.setAttribute(SHIELDED, '')
  const unshield = () => {
    if (document.visibilityState !== 'hidden') root.removeAttribute(SHIELDED)
  }
  const ended = new AbortController()
  const { signal } = ended
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? shield() : unshield()),
    { signal },
  )
  for (const sign of ['blur', 'pagehide', 'freeze']) addEventListener(sign, shield, { signal })
  for (const sign of ['focus', 'pageshow']) addEventListener(sign, unshield, { signal })
  // Whoever touches the page is back, whatever the browser told of the focus.
  addEventListener('pointerdown', unshield, { signal, capture: true })
  addEventListener('keydown', unshield, { signal, capture: true })
  return () => {
    ended.abort()
    root.removeAttribute(SHIELDED)
    cover.remove()
  }
}
