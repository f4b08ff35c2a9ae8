/**
 * Text that is something else than rows: a web page, or a workbook in XML. Case
 * systems write both under the name of a workbook (.xls).  [SA72]
 */
const LOOKED_AT = 2000
const PAGE = /^\s*<(?:!doctype html|html|head|body|table|meta|style|div)\b/i
/** A web page with its pictures in one file. */
const PAGE_IN_PARTS = /^\s*MIME-Version:/i
const XML = /^\s*<(?:\?xml|workbook)\b/i

export interface ForeignText {
  readonly kind: 'web-page' | 'xml-workbook'
}

export function findForeign(text: string): ForeignText | undefined {
  const top = text.slice(0, LOOKED_AT)
  if (PAGE.test(top) || PAGE_IN_PARTS.test(top)) return { kind: 'web-page' }
  if (!XML.test(top)) return undefined
  return { kind: /<html\b/i.test(top) ? 'web-page' : 'xml-workbook' }
}
