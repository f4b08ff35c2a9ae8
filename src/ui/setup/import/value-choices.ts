/**
 * What the words of a list mean, as far as it is known: said before, else
 * suggested, else open.  [SA43 SA58]
 */
import type { ValueMap } from '../../../domain/sampling/import/list-mapping.ts'
import type { UnknownValue } from '../../../domain/sampling/import/list-values.ts'
import { type ValueChoice, valueId } from './import-step.ts'

type RememberedValues = ReadonlyMap<string, ValueMap>

export const makeValueChoices = (
  values: readonly UnknownValue[],
  remembered: RememberedValues,
): ReadonlyMap<string, ValueChoice> =>
  new Map(
    values.flatMap((value): [string, ValueChoice][] => {
      const choice = rememberedChoice(value, remembered) ?? suggestedChoice(value)
      return choice ? [[valueId(value), choice]] : []
    }),
  )

/** By field: what counts for the reading. A fault on purpose means nothing. */
export function choicesToValues(
  values: readonly UnknownValue[],
  choices: ReadonlyMap<string, ValueChoice>,
): ReadonlyMap<string, ValueMap> {
  const byField = new Map<string, Map<string, string | null>>()
  for (const value of values) {
    const choice = choices.get(valueId(value))
    if (choice?.kind !== 'means') continue
    const map = byField.get(value.field) ?? new Map<string, string | null>()
    byField.set(value.field, map.set(value.key, choice.option))
  }
  return byField
}

/** What is remembered from now on: the words of this list beside those of earlier ones. */
export const mergeValues = (
  remembered: RememberedValues,
  said: RememberedValues,
): ReadonlyMap<string, ValueMap> =>
  new Map(
    [...new Set([...remembered.keys(), ...said.keys()])].map((field) => [
      field,
      new Map([...(remembered.get(field) ?? []), ...(said.get(field) ?? [])]),
    ]),
  )

function rememberedChoice(
  { field, key }: UnknownValue,
  remembered: RememberedValues,
): ValueChoice | undefined {
  const option = remembered.get(field)?.get(key)
  return option === undefined ? undefined : { kind: 'means', option }
}

function suggestedChoice({ suggestion }: UnknownValue): ValueChoice | undefined {
  if (suggestion.kind === 'option') return { kind: 'means', option: suggestion.option }
  return suggestion.kind === 'blank' ? { kind: 'means', option: null } : undefined
}
