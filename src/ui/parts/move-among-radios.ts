/**
 * Arrow keys inside a group of answers: the focus moves, nothing is chosen.
 * [UI11]
 *
 * Left and right only. Up and down are left to the page, which moves from
 * question to question with them.
 */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

export function moveAmongRadios(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const group = event.currentTarget
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  if (!(group instanceof HTMLElement)) return
  const radios = [...group.querySelectorAll<HTMLElement>('[role=radio]')]
  const at = radios.findIndex((radio) => radio.contains(document.activeElement))
  if (at === -1) return
  radios[(at + step + radios.length) % radios.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
