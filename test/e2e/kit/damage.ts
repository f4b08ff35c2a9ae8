/**
 * What disks do to a browser's files: bytes flipped, cut, zeroed, exchanged, gone.
 * [LO1]
 *
 * On the profile of a browser that is not running. Files are found by what they
 * are, never by a number in their name.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

export type Target = 'log' | 'table' | 'manifest' | 'current' | 'marks' | 'journal'

export type Damage =
  | { readonly how: 'flip'; readonly bytes: number; readonly at: number }
  | { readonly how: 'cut'; readonly at: number }
  | { readonly how: 'zero-header' | 'delete' }

export interface Corruption {
  readonly name: string
  /** Undefined where there was nothing to damage: the trial does not count then. */
  apply(profile: string): boolean
}

const walk = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? walk(join(folder, one.name)) : [join(folder, one.name)],
      )
    : []

const bySize = (files: readonly string[]): string[] =>
  [...files].sort((a, b) => statSync(b).size - statSync(a).size)

/** Of one kind, the largest first. */
export function findFiles(profile: string, target: Target): readonly string[] {
  const base = join(profile, 'Default')
  const database = walk(join(base, 'IndexedDB'))
  const named = (pattern: RegExp) => bySize(database.filter((file) => pattern.test(file)))
  switch (target) {
    case 'log':
      return named(/\/\d+\.log$/)
    case 'table':
      return named(/\.ldb$/)
    case 'manifest':
      return named(/\/MANIFEST-\d+$/)
    case 'current':
      return named(/\/CURRENT$/)
    case 'marks':
      return bySize(walk(join(base, 'Local Storage')).filter((file) => /\.(log|ldb)$/.test(file)))
    case 'journal':
      return bySize(walk(join(base, 'File System')).filter(isJournal))
  }
}

const isJournal = (file: string): boolean => readFileSync(file).subarray(0, 4).toString() === 'CBJ1'

function damageFile(file: string, damage: Damage): void {
  const bytes = readFileSync(file)
  switch (damage.how) {
    case 'flip': {
      const from = Math.min(Math.floor(bytes.length * damage.at), Math.max(0, bytes.length - 1))
      for (let at = from; at < Math.min(from + damage.bytes, bytes.length); at++) {
        bytes[at] = (bytes[at] ?? 0) ^ 0x5a
      }
      writeFileSync(file, bytes)
      break
    }
    case 'cut':
      truncateSync(file, Math.floor(bytes.length * damage.at))
      break
    case 'zero-header':
      writeFileSync(file, bytes.fill(0, 0, Math.min(64, bytes.length)))
      break
    case 'delete':
      rmSync(file)
      break
  }
}

export const damageOf = (target: Target, damage: Damage): Corruption => ({
  name: `${target}: ${damage.how}${'bytes' in damage ? ` ${damage.bytes} B` : ''}${'at' in damage ? ` at ${Math.round(damage.at * 100)} %` : ''}`,
  apply(profile) {
    const [file] = findFiles(profile, target)
    if (file) damageFile(file, damage)
    return file !== undefined
  },
})

export const swapOf = (a: Target, b: Target): Corruption => ({
  name: `swap: ${a} and ${b}`,
  apply(profile) {
    const one = findFiles(profile, a)[0]
    const other = findFiles(profile, b).find((file) => file !== one)
    if (!one || !other) return false
    renameSync(one, `${one}.away`)
    renameSync(other, one)
    renameSync(`${one}.away`, other)
    return true
  },
})

export const deleteFolder = (name: string, folder: string): Corruption => ({
  name,
  apply(profile) {
    const path = join(profile, 'Default', folder)
    const isThere = existsSync(path)
    rmSync(path, { recursive: true, force: true })
    return isThere
  },
})

export const deleteAll = (targets: readonly Target[]): Corruption => ({
  name: `delete every ${targets.join(' and ')}`,
  apply(profile) {
    const files = targets.flatMap((target) => findFiles(profile, target))
    for (const file of files) rmSync(file)
    return files.length > 0
  },
})

export function copyProfile(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}
