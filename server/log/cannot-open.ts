/**
 * Why a log does not open, whichever database holds it.  [SV12 EP40]
 *
 * A refusal changes nothing, and `why` says what was found.
 */
export type CannotOpen = {
  readonly kind:
    | 'no-log'
    | 'sqlite-too-old'
    | 'postgres-too-old'
    | 'not-wal'
    | 'not-durable'
    | 'unknown-schema'
    | 'damaged'
    | 'not-readable'
  readonly why: string
}
