/**
 * The registers of an inspection's desk: what those who lead it need to hand out
 * cases, and assessors do not read.  [AL11]
 *
 * A conflict of interest names an officer, an office or a case, and says
 * something about a colleague: neither belongs into the set-up, which every
 * member reads. One conflict of interest is one register, so that it is there
 * whole or not at all.
 */
import * as v from 'valibot'
import { isId, type PersonId, type StreamId } from '../../base/brand.ts'
import type { DeclaredInterest } from '../sampling/allocation/interests.ts'

export const deskPaths = {
  interest: (id: string) => `interests/${id}`,
  /** Whole per cent of a full load. */
  share: (person: string) => `people/${person}/share`,
} as const

export type ParsedDeskPath =
  | { readonly kind: 'interest' | 'share'; readonly id: string }
  | { readonly kind: 'other' }

export function parseDeskPath(path: string): ParsedDeskPath {
  const [first, id, last, ...more] = path.split('/')
  if (id === undefined || more.length > 0) return { kind: 'other' }
  if (first === 'interests' && last === undefined) return { kind: 'interest', id }
  if (first === 'people' && last === 'share' && isId(id)) return { kind: 'share', id }
  return { kind: 'other' }
}

const id = <T extends string>() => v.custom<T>((input) => isId(input))
const words = v.pipe(v.string(), v.regex(/\S/))

const interestSchema = v.intersect([
  v.object({ person: id<PersonId>(), why: v.string() }),
  v.variant('against', [
    v.object({ against: v.picklist(['officer', 'office']), subject: words }),
    v.object({ against: v.literal('case'), subject: id<StreamId>() }),
  ]),
])

/** A conflict of interest with the words that were written down with it. */
export type WrittenInterest = DeclaredInterest & { readonly why: string }

export const encodeInterest = (interest: WrittenInterest): string => JSON.stringify(interest)

/** Undefined for one of a newer version: it stays in the stream. */
export function parseInterest(value: string): WrittenInterest | undefined {
  try {
    const parsed = v.safeParse(interestSchema, JSON.parse(value))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** From 0, who takes no case, to 100; undefined for anything else. */
export function parseShare(value: string): number | undefined {
  const share = Number(value)
  return /^\d{1,3}$/.test(value) && share <= FULL_SHARE ? share : undefined
}

export const FULL_SHARE = 100
