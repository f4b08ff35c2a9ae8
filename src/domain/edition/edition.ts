/**
 * The types of an edition as the rest of the code reads it: the JSON's own
 * shape, deeply readonly.  [ED1]
 *
 * They are inferred from the schema, so that a type can never promise what the
 * door does not ask. Only `parseEdition` makes an `Edition`.
 */
import type * as v from 'valibot'
import type { editionSchema } from './schema.ts'

type DeepReadonly<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> }

export type Edition = DeepReadonly<v.InferOutput<typeof editionSchema>>
export type CaseType = Edition['caseTypes'][number]
export type Eligibility = NonNullable<CaseType['eligibility']>
export type Standard = Edition['domains'][number]['standards'][number]
export type KeyQuestion = Standard['keyQuestions'][number]
export type Prompt = KeyQuestion['prompts'][number]
export type ProfileField = Edition['profile'][string]
/** Asked of the officer: once, or of each case, where it may have a condition. */
export type OfficerQuestion = Edition['officerInterview']['perCase'][number]
