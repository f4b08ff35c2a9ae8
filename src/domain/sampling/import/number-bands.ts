/**
 * Bands of whole numbers, read from a field's own option ids: "18-20", "50+".
 * [SA44]
 *
 * A field counts as banded only when each of its options is a band. So an age
 * becomes an age group and is itself never kept, in any edition, without code
 * knowing which field holds ages.
 */
import type { ImportField } from './import-form.ts'

interface NumberBand {
  readonly option: string
  readonly from: number
  readonly to: number
}

const RANGE = /^(\d+)\s*(?:-|–|—|to)\s*(\d+)$/
const OPEN = /^(?:(\d+)\s*(?:\+|plus|and over|or over|and above|or more)|(?:over|from)\s+(\d+))$/

export function fieldToBands({ options }: ImportField): readonly NumberBand[] | undefined {
  const bands = options.map(({ id }) => textToBand(id, id))
  const known = bands.filter((band) => band !== undefined)
  return known.length === bands.length ? known : undefined
}

/** A whole number of at most three figures; a year is no age. */
export function numberToBand(bands: readonly NumberBand[], found: string): string | undefined {
  if (!/^\d{1,3}$/.test(found)) return undefined
  const number = Number(found)
  return bands.find(({ from, to }) => number >= from && number <= to)?.option
}

/** "18 to 20" and "50 and over", where the option is "18-20" and "50+". */
export function spellingToBand(bands: readonly NumberBand[], found: string): string | undefined {
  const read = textToBand('', found.toLowerCase())
  return read && bands.find(({ from, to }) => from === read.from && to === read.to)?.option
}

function textToBand(option: string, text: string): NumberBand | undefined {
  const [, from, to] = RANGE.exec(text) ?? []
  if (from !== undefined) return { option, from: Number(from), to: Number(to) }
  const [, least, over] = OPEN.exec(text) ?? []
  const open = least ?? over
  return open === undefined ? undefined : { option, from: Number(open), to: Infinity }
}
