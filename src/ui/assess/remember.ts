/**
 * Makes one thing for each key and gives the same again: a signal is subscribed
 * to by the row that asked for it, and made once.
 */
export function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, { value: T }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
