/**
 * Days as lists write them: 2019-03-25, 25/03/2019, 25.3.19, 25 Mar 2019, or the
 * number that a spreadsheet keeps for a day.  [SA51]
 *
 * The day stands before the month, as in Britain, unless the column itself proves
 * the opposite: a 25 in second place, and none in first. What is no day of the
 * calendar is none here.
 */
export type DayOrder = 'day-first' | 'month-first'

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,].*)?$/
const WORDS = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d{2})(?:[ ,].*)?$/i
const SERIAL = /^[2-6]\d{4}$/
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Spreadsheets count days from here. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** As 2019-03-25, or undefined where it is no day. */
export function parseDay(found: string, order: DayOrder): string | undefined {
  const iso = ISO.exec(found)
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = NUMBERS.exec(found)
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[2])]
    const year = toYear(numbers[3])
    return order === 'day-first' ? toDay(year, b, a) : toDay(year, a, b)
  }
  const words = WORDS.exec(found)
  if (words) {
    const [, day, name, year] = words
    const month = MONTHS.indexOf(String(name).toLowerCase()) + 1
    return toDay(toYear(year), month, Number(day))
  }
  if (!SERIAL.test(found)) return undefined
  return new Date(SERIAL_ZERO_MS + Number(found) * DAY_MS).toISOString().slice(0, 10)
}

/** How a column writes its days, by the numbers that cannot be a month. */
export function findDayOrder(cells: readonly string[]): DayOrder {
  const parts = cells.map((cell) => NUMBERS.exec(cell)).filter((part) => part !== null)
  const isPast12 = (place: 1 | 2) => parts.some((part) => Number(part[place]) > 12)
  return isPast12(2) && !isPast12(1) ? 'month-first' : 'day-first'
}

/** Of two figures: up to 69 this century, from 70 the one before, as POSIX reads them. */
const toYear = (digits = ''): number => {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1800
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
