/**
 * Why a picked file cannot be read as a list: one kind for each, with the place
 * where there is one.  [SA54 SA55 SA56 SA72]
 */
export type UnreadList =
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'not-readable' | 'not-a-list' | 'empty' | 'no-rows' }
  | { readonly kind: 'too-many-rows'; readonly rows: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number }
  | { readonly kind: 'open-quote' | 'torn-quote'; readonly row: number }
  | { readonly kind: 'password' | 'old-workbook' | 'broken-workbook' | 'swollen-workbook' }
  | { readonly kind: 'web-page' | 'xml-workbook' }
  | { readonly kind: 'bad-cell'; readonly cell: string }
  | { readonly kind: 'no-sheets' }

export const LIST_LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** What a workbook may hold once it is unpacked. */
  unpackedBytes: 120 * 1024 * 1024,
} as const

/** How far the reading is. */
export type TellProgress = (phase: 'reading' | 'unpacking' | 'parsing', share: number) => void
