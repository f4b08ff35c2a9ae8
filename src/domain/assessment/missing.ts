/**
 * One thing that is not there yet, named so that a screen can lead to it.
 * [AS10 FM15]
 *
 * A union that may grow: whoever adds a kind adds its place and its words, and
 * the compiler says where.
 */
export type Missing =
  /** `id` of the field, the factor, or the officer's question about this case. */
  | {
      readonly what: 'profile' | 'factor' | 'officer-question'
      readonly id: string
      /** The question in words. */
      readonly label: string
    }
  | {
      readonly what: 'prompt' | 'judgement' | 'reason'
      /** Of the prompt or the key question. */
      readonly id: string
      readonly keyQuestion: string
      readonly label: string
    }
  /** A jotting that is neither linked nor set aside: its id and its line. */
  | { readonly what: 'jotting'; readonly id: string; readonly label: string }
  /** The interview with the case's officer is open. */
  | { readonly what: 'interview'; readonly label: string }
