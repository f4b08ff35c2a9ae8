/** Hands the measures to the harness outside the page. */
import { exchange } from './exchange.ts'
import * as history from './history.ts'
import * as measures from './measures.ts'

const bench = { ...measures, ...history, exchange }

declare global {
  interface Window {
    bench: typeof bench
  }
}

window.bench = bench
