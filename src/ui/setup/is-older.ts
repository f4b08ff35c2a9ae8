/**
 * Whether one version of the app is older than another.  [PE10]
 *
 * By its numbers, as "0.10.0" is newer than "0.9.1". What cannot be read as a
 * version is not called old.
 */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [toNumbers(version), toNumbers(than)]
  if (!a || !b) return false
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

function toNumbers(version: string): readonly number[] | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version)
  return found?.slice(1).map(Number)
}
