/**
 * An edition while its rows are read: the value so far, and the row and column
 * from which each part of it came.  [EP4 EP7]
 */
import type { Column } from './csv-form.ts'
import type { PackFault } from './pack-fault.ts'

export interface CellPlace {
  readonly row: number
  readonly column: Column | ''
}

/** JSON while it is put together. */
export type Node = Map<string, Node> | Node[] | { readonly leaf: unknown }

export interface Draft {
  readonly root: Map<string, Node>
  /** By place: slashes in front of each key. */
  readonly places: Map<string, CellPlace>
  readonly faults: PackFault[]
}

export const createDraft = (): Draft => ({ root: new Map(), places: new Map(), faults: [] })

export function addFault({ faults }: Draft, at: CellPlace, message: string): void {
  faults.push({ line: at.row, column: at.column, path: '', message })
}

export const leaf = (value: unknown): Node => ({ leaf: value })

export const placeOf = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${key}`).join('')

/** Sets a part, making the objects on the way. A list takes its next index, or one that is there. */
export function setPart(
  draft: Draft,
  keys: readonly (string | number)[],
  value: Node,
  at: CellPlace,
): boolean {
  draft.places.set(placeOf(keys), at)
  return setIn(draft.root, keys.map(String), value)
}

function setIn(node: Node, [key = '', ...rest]: readonly string[], value: Node): boolean {
  if (Array.isArray(node)) {
    const index = Number(key)
    if (!(Number.isInteger(index) && index >= 0 && index <= node.length)) return false
    if (rest.length === 0) {
      node[index] = value
      return true
    }
    const child = node[index]
    return child !== undefined && setIn(child, rest, value)
  }
  if (!(node instanceof Map)) return false
  if (rest.length === 0) {
    node.set(key, value)
    return true
  }
  const child = node.get(key) ?? new Map<string, Node>()
  node.set(key, child)
  return setIn(child, rest, value)
}

export function readPart(draft: Draft, keys: readonly (string | number)[]): Node | undefined {
  return keys.map(String).reduce<Node | undefined>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)]
    return node instanceof Map ? node.get(key) : undefined
  }, draft.root)
}

/** What stands in a list; nothing where there is none. */
export function listPart(draft: Draft, keys: readonly (string | number)[]): readonly Node[] {
  const at = readPart(draft, keys)
  return Array.isArray(at) ? at : []
}

/** A single value as words; empty where there is none. */
export function wordsAt(draft: Draft, keys: readonly (string | number)[]): string {
  const at = readPart(draft, keys)
  return at && 'leaf' in at ? String(at.leaf) : ''
}

export function nodeToJson(node: Node): unknown {
  if (Array.isArray(node)) return node.map(nodeToJson)
  if (!(node instanceof Map)) return node.leaf
  return Object.fromEntries([...node].map(([key, child]) => [key, nodeToJson(child)]))
}

export function jsonToNode(value: unknown): Node {
  if (Array.isArray(value)) return value.map(jsonToNode)
  if (typeof value !== 'object' || value === null) return leaf(value)
  return new Map(Object.entries(value).map(([key, one]) => [key, jsonToNode(one)]))
}
