/**
 * A name as its initials, for screens that somebody else can see.  [UI80 UI87]
 *
 * What holds a figure is a reference and no name: it stays as it is.
 */
const MOST = 4

export function toInitials(name: string): string {
  if (/\d/.test(name)) return name
  const letters = name.match(/(?<![\p{L}\p{M}'’-])\p{L}\p{M}*/gu) ?? []
  const initials = letters.slice(0, MOST).join('').toLocaleUpperCase('en-GB')
  return initials === '' ? name : initials
}
