/** Hands the measures to the harness outside the page. */
import { exchange } from './exchange.ts'
import { handOut } from './hand-out.ts'
import * as history from './history.ts'
import * as measures from './measures.ts'
import { search } from './search.ts'

const bench = { ...measures, ...history, exchange, handOut, search }

declare global {
  interface Window {
    bench: typeof bench
  }
}

window.bench = bench
