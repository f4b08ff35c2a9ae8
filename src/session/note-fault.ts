/**
 * Counts what is no failed write and yet worth counting: a second tab, a browser
 * that promises nothing.  [SF4 SF5]
 */
import type { Session } from './session.ts'

export const noteFault = ({ log }: Session, kind: 'second-tab' | 'not-persisted'): void =>
  log.faults?.count(kind)
