/**
 * What goes in and comes out of each route: the protocol's own schemas.  [EP56]
 *
 * A route that is not named here is a fault of the description and throws: it
 * never leaves one out.
 */
import * as v from 'valibot'
import {
  accessAnswer,
  accessRequest,
  enrolAnswer,
  enrolRequest,
  farewellAnswer,
  farewellRequest,
  helloAnswer,
  helloRequest,
  pullHeader,
  pullRequest,
  pushAnswer,
  receiptAnswer,
  receiptRequest,
  revokeAnswer,
  revokeRequest,
} from '../../../src/ops/envelope/protocol.ts'
import {
  decideAnswer,
  decideRequest,
  parkedHeader,
  parkedRequest,
} from '../../../src/ops/envelope/protocol-parked.ts'
import {
  deletedAnswer,
  deletedRequest,
  endAnswer,
  endRequest,
} from '../../../src/ops/envelope/protocol-purge.ts'

type Schema = v.GenericSchema

/** Bytes with a layout of their own: `frames.ts` says which. */
export interface Frames {
  readonly frames: 'push' | 'page'
  /** Of a page: the JSON header in front. */
  readonly header?: Schema
}

export interface RouteBodies {
  readonly summary: string
  readonly request?: Schema | Frames
  readonly answer: Schema | Frames | 'text'
}

const healthAnswer = v.object({ status: v.literal('ok'), epoch: v.string(), version: v.string() })

export const bodiesByPath: Readonly<Record<string, RouteBodies>> = {
  '/api/health': { summary: 'Whether it runs and its log can be read.', answer: healthAnswer },
  '/api/metrics': { summary: 'Counts for monitoring, as Prometheus reads them.', answer: 'text' },
  '/api/enrol': {
    summary: 'A one-time code becomes a known tablet; asked again it gets the same answer.',
    request: enrolRequest,
    answer: enrolAnswer,
  },
  '/api/hello': {
    summary: 'Where the tablet stands, what it may read, and who shares its inspections.',
    request: helloRequest,
    answer: helloAnswer,
  },
  '/api/push': {
    summary: 'Sealed envelopes in, one result for each out, when all are on disk.',
    request: { frames: 'push' },
    answer: pushAnswer,
  },
  '/api/pull': {
    summary: 'What follows the cursors in every stream that the tablet may read.',
    request: pullRequest,
    answer: { frames: 'page', header: pullHeader },
  },
  '/api/parked': {
    summary: 'What was set aside in an inspection, for who leads it.',
    request: parkedRequest,
    answer: { frames: 'page', header: parkedHeader },
  },
  '/api/parked/decide': {
    summary:
      'What was set aside is accepted, handed over or put away by who leads; once, for good.',
    request: decideRequest,
    answer: decideAnswer,
  },
  '/api/access': {
    summary: 'Who reads and writes what, changed by who leads; each change may come twice.',
    request: accessRequest,
    answer: accessAnswer,
  },
  '/api/revoke': {
    summary: 'A tablet is withdrawn by who leads an inspection of its person; for good.',
    request: revokeRequest,
    answer: revokeAnswer,
  },
  '/api/farewell': {
    summary:
      'A withdrawn tablet has handed everything in; where the office has all of it, the answer carries Clear-Site-Data.',
    request: farewellRequest,
    answer: farewellAnswer,
  },
  '/api/receipt': {
    summary: 'Whether the streams of the tablet and the office are the same, byte for byte.',
    request: receiptRequest,
    answer: receiptAnswer,
  },
  '/api/end': {
    summary:
      'A lead ends an inspection; acknowledged where the office has all of it, else what is missing.',
    request: endRequest,
    answer: endAnswer,
  },
  '/api/deleted': {
    summary: "A tablet's signed receipt that it has deleted an inspection that was due.",
    request: deletedRequest,
    answer: deletedAnswer,
  },
}
