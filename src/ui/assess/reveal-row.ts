/**
 * Brings a row into view and marks it for a moment; focuses its answers where a
 * link asked for it.
 */
const MARK = 'revealed'

export function revealRow(id: string): HTMLElement | undefined {
  const row = document.getElementById(id)
  if (!row || row.tagName === 'MAIN') return undefined
  row.scrollIntoView({ block: 'nearest' })
  row.classList.remove(MARK)
  // Reading the box makes the browser forget the old animation.
  row.getBoundingClientRect()
  row.classList.add(MARK)
  row.addEventListener('animationend', () => row.classList.remove(MARK), { once: true })
  return row
}

export function focusRow(id: string): void {
  const row = revealRow(id)
  // The answers before anything else that can be pressed.
  const target =
    row?.querySelector<HTMLElement>('[role=radio][tabindex="0"]') ??
    row?.querySelector<HTMLElement>('input, textarea, select, a, button')
  target?.focus({ preventScroll: true })
}
