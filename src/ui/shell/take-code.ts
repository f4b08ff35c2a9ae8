/**
 * The one-time code from the address, once: after `#` it never reaches the
 * network, and it is taken out of the address and of the history at once.  [UI5]
 */
export function takeCode(): string {
  const code = location.hash.slice(1)
  if (code !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return code
}

/** What was typed or pasted: the code itself, or the whole link with it. */
/** A link that is opened in a tab that is here already changes no more than what stands after `#`. */
export function watchCode(onCode: (code: string) => void): () => void {
  const hear = () => {
    const code = takeCode()
    if (code !== '') onCode(code)
  }
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

export const typedToCode = (typed: string): string =>
  typed.slice(typed.lastIndexOf('#') + 1).replaceAll(/\s/g, '')
