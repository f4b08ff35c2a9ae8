/**
 * Between the paths that a form asks with and the paths that answers are kept
 * under, both ways, and the same for the values of fields.  [EC3 EC4 EC16]
 *
 * A path holds at most one name of an edition: after "profile" a field, after
 * "factor" a factor, else a question, at its front or after a word of its own.
 * Every other path is the same on both sides. What is kept and asked by nobody
 * now has no path of this form.
 */
import { optionScope, type Scope } from '../edition/change/edition-parts.ts'
import { type KeptNames, keptName } from '../edition/change/kept-names.ts'
import { paths } from './paths.ts'

export interface PathNames {
  toKept(path: string): string
  /** Undefined for what only another version asks. */
  toAsked(kept: string): string | undefined
  toKeptValue(path: string, value: string): string
  /** A value that is not offered any more comes back as one that no field offers. */
  toAskedValue(path: string, value: string): string
  /** Values of this path have other names on the two sides. */
  hasOtherValues(path: string): boolean
}

export function makePathNames(names: KeptNames): PathNames {
  const inverse = new Map(
    [...names].map(([scope, ids]) => [
      scope,
      new Map([...ids].map(([asked, kept]) => [kept, asked])),
    ]),
  )
  const options = (path: string) => {
    const { scope, id } = splitPath(path)
    return scope === 'field' ? optionScope(id) : undefined
  }
  return {
    toKept: (path) => rename(splitPath(path), ({ scope, id }) => keptName(names, scope, id)),
    toAsked(kept) {
      const split = splitPath(kept)
      const asked = askedName(names, inverse, split.scope, split.id)
      return asked === undefined ? undefined : rename(split, () => asked)
    },
    toKeptValue(path, value) {
      const scope = options(path)
      return scope ? keptName(names, scope, value) : value
    },
    toAskedValue(path, value) {
      const scope = options(path)
      if (!scope || !names.has(scope)) return value
      return askedName(names, inverse, scope, value) ?? `@${value}`
    },
    hasOtherValues(path) {
      const scope = options(path)
      return scope !== undefined && isRenamed(names.get(scope))
    },
  }
}

const isRenamed = (ids: ReadonlyMap<string, string> | undefined): boolean =>
  ids !== undefined && [...ids].some(([asked, kept]) => asked !== kept)

/** Its own name where this version does not use the word otherwise. */
function askedName(
  names: KeptNames,
  inverse: KeptNames,
  scope: string,
  kept: string,
): string | undefined {
  const asked = inverse.get(scope)?.get(kept)
  if (asked !== undefined) return asked
  return names.get(scope)?.has(kept) ? undefined : kept
}

interface SplitPath {
  readonly scope: Scope
  readonly id: string
  readonly before: string
  readonly after: string
}

/** Where in a path the name stands, by its first word: after so many others. */
const NAMES: Readonly<Record<string, { readonly scope: Scope; readonly at: number }>> = {
  profile: { scope: 'field', at: 1 },
  factor: { scope: 'factor', at: 1 },
  example: { scope: 'question', at: 1 },
  flag: { scope: 'question', at: 1 },
  // Which question a jotting is linked to.
  jot: { scope: 'question', at: 3 },
}
const PLAIN = { scope: 'question', at: 0 } as const

/** A register that speaks of another one has that one's path behind its own first word. */
const ABOUT = paths.leftOpen('')

function splitPath(path: string): SplitPath {
  if (path.startsWith(ABOUT)) {
    const inner = splitPath(path.slice(ABOUT.length))
    return { ...inner, before: `${ABOUT}${inner.before}` }
  }
  const parts = path.split('/')
  const { scope, at } = NAMES[parts.slice(0, 1).join()] ?? PLAIN
  // Too short to hold a name.
  if (parts.length <= at) return { scope, id: '', before: path, after: '' }
  const before = parts.slice(0, at).map((part) => `${part}/`)
  const after = parts.slice(at + 1).map((part) => `/${part}`)
  const id = parts.slice(at, at + 1).join()
  return { scope, id, before: before.join(''), after: after.join('') }
}

const rename = (split: SplitPath, toName: (split: SplitPath) => string): string =>
  `${split.before}${toName(split)}${split.after}`
