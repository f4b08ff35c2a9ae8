/**
 * What the bodies between tablet and endpoint are made of: ids, bytes, counts,
 * times.  [SY1 SV1]
 */
import * as v from 'valibot'
import { isId } from '../../base/brand.ts'

export const id = <T extends string>() =>
  v.custom<T>((input) => isId(input), 'an id of 22 characters')
export const base64url = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]*$/, 'base64url'),
    v.length(Math.ceil((bytes * 8) / 6), `${bytes} bytes of base64url`),
  )
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const time = v.pipe(v.string(), v.maxLength(40))
/** Kept as text, in which a database may refuse U+0000. */
export const appVersion = v.pipe(v.string(), v.maxLength(40), v.regex(/^[^\0]*$/, 'no U+0000'))
export const bytes32 = base64url(32)
