/**
 * Registers of a copy that hold every word that is searched for: in their value,
 * their name, their author, or the name of their log.  [CY8]
 *
 * Without capitals and accents. Undefined while nothing is searched.
 */
import type { CopyInspection, CopyLog, CopyRegister } from '../session/copies/list-copy.ts'
import { pathToWords, valueToWords } from '../ui/words/registers.ts'

export interface FoundCopy {
  readonly inspections: readonly CopyInspection[]
  readonly count: number
}

export function searchCopy(
  inspections: readonly CopyInspection[],
  typed: string,
): FoundCopy | undefined {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return undefined
  const found = inspections.flatMap((one): CopyInspection[] => {
    const logs = one.logs.flatMap((log): CopyLog[] => {
      const registers = log.registers.filter((register) => {
        const text = textOf(one, log, register)
        return wanted.every((word) => text.includes(word))
      })
      return registers.length > 0 ? [{ ...log, registers }] : []
    })
    return logs.length > 0 ? [{ ...one, logs }] : []
  })
  const count = found
    .flatMap(({ logs }) => logs)
    .reduce((sum, { registers }) => sum + registers.length, 0)
  return { inspections: found, count }
}

function textOf(
  { inspection: { edition } }: CopyInspection,
  { name = '' }: CopyLog,
  { path, values }: CopyRegister,
): string {
  const parts = values.flatMap(({ value, author = '' }) => [
    value === null ? '' : valueToWords(path, value, edition),
    author,
  ])
  return fold([name, pathToWords(path, edition), ...parts].join('\n'))
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
