/**
 * Who may do what over HTTP: one probe for each thing that a route does with an
 * inspection, to be asked by anybody.
 *
 * A probe says 'yes', 'no', or the status with which somebody was turned away at
 * the door. It looks at what comes back, never at the log.
 */
import * as v from 'valibot'
import type { PersonId, StreamId } from '../../src/base/brand.ts'
import { encodePush, parsePullPage } from '../../src/ops/envelope/frames.ts'
import {
  type AccessChange,
  accessAnswer,
  farewellAnswer,
  helloAnswer,
  pushAnswer,
  receiptAnswer,
  revokeAnswer,
} from '../../src/ops/envelope/protocol.ts'
import { decideAnswer, parkedHeader } from '../../src/ops/envelope/protocol-parked.ts'
import { deletedAnswer, endAnswer } from '../../src/ops/envelope/protocol-purge.ts'
import type { TestApp } from './endpoint.ts'
import type { TestDevice } from './endpoint-device.ts'
import { freshBytes, freshId } from './endpoint-ids.ts'
import type { TestInspection } from './endpoint-inspection.ts'

/** What is asked for: an inspection, with a case of the asker's in it or of somebody else's. */
export interface Asked {
  readonly app: TestApp
  /** Undefined for somebody without a token. */
  readonly device: TestDevice | undefined
  readonly place: TestInspection
  readonly ownCase: StreamId
  readonly otherCase: StreamId
  readonly desk: StreamId
}

type Probe = (asked: Asked) => Promise<string>

const CHAIN = 'A'.repeat(43)
const yes = (is: boolean) => (is ? 'yes' : 'no')

async function post<T>(
  { app, device }: Asked,
  path: string,
  body: unknown,
  use: (answer: Response) => Promise<T>,
): Promise<T | string> {
  const answer = await app.post(path, body, device)
  return answer.status === 200 ? use(answer) : String(answer.status)
}

const hello = (use: (told: v.InferOutput<typeof helloAnswer>, asked: Asked) => boolean): Probe => {
  const news = { protocol: 1, app: '1', time: '', unsent: 0, head: { number: 0, hash: CHAIN } }
  return (asked) =>
    post(asked, '/api/hello', news, async (answer) =>
      yes(use(v.parse(helloAnswer, await answer.json()), asked)),
    )
}

type WhichStream = (asked: Asked) => StreamId
const streams: Readonly<Record<string, WhichStream>> = {
  'the set-up': ({ place }) => place.setUp,
  'their own case': ({ ownCase }) => ownCase,
  "a colleague's case": ({ otherCase }) => otherCase,
  'a desk': ({ desk }) => desk,
}

const pull =
  (which: WhichStream): Probe =>
  (asked) =>
    post(asked, '/api/pull', { streams: [{ stream: which(asked), after: 0 }] }, async (answer) => {
      const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()))
      return yes(page.ok && page.value.frames.length > 0)
    })

const push =
  (which: WhichStream): Probe =>
  (asked) => {
    const place = { inspection: asked.place.inspection, stream: which(asked) }
    const frames = asked.device?.frames(place, 1) ?? []
    return post(asked, '/api/push', encodePush(frames), async (answer) => {
      const [first] = v.parse(pushAnswer, await answer.json()).results
      return yes(first?.result === 'accepted')
    })
  }

const receipt =
  (which: WhichStream): Probe =>
  (asked) =>
    post(
      asked,
      '/api/receipt',
      { streams: [{ stream: which(asked), seq: 1, chain: CHAIN }] },
      async (answer) => yes(v.parse(receiptAnswer, await answer.json()).streams.length > 0),
    )

const access =
  (makeChange: (asked: Asked) => AccessChange): Probe =>
  (asked) =>
    post(asked, '/api/access', { changes: [makeChange(asked)] }, async (answer) => {
      const [first] = v.parse(accessAnswer, await answer.json()).results
      return yes(first?.done === true)
    })

const parked: Probe = (asked) =>
  post(asked, '/api/parked', { inspection: asked.place.inspection, after: 0 }, async (answer) => {
    const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()))
    return yes(page.ok && v.parse(parkedHeader, page.value.header).rows.length > 0)
  })

/** About nothing that is there: whoever leads is told so, all others that they may not. */
const decide: Probe = (asked) => {
  const decisions = [{ place: 0, hash: CHAIN, act: 'put-away' }]
  const wish = { inspection: asked.place.inspection, decisions }
  return post(asked, '/api/parked/decide', wish, async (answer) => {
    const [first] = v.parse(decideAnswer, await answer.json()).results
    return yes(first?.code === 'not-parked')
  })
}

const get =
  (path: string): Probe =>
  async ({ app, device }) => {
    const headers = device === undefined ? {} : { authorization: device.authorization }
    const { status } = await app.request(path, { headers })
    return status === 200 ? 'yes' : String(status)
  }

/** A code of the office's own opens the door to whoever bears it, and nothing else does. */
const enrol: Probe = (asked) => {
  const [code, token, signingKey, agreementKey] = [16, 32, 32, 32].map((count) =>
    Buffer.from(freshBytes(count)).toString('base64url'),
  )
  const wish = { code, device: freshId(), token, signingKey, agreementKey }
  return post(asked, '/api/enrol', wish, async () => 'yes')
}

const perStream = (path: string, verb: string, make: (which: WhichStream) => Probe) =>
  Object.entries(streams).map(([name, which]) => ({
    path,
    what: `${verb} ${name}`,
    probe: make(which),
  }))

const inspectionOf = ({ place }: Asked) => place.inspection

/** Each with the route that it goes through. */
export const probes: readonly {
  readonly path: string
  readonly what: string
  readonly probe: Probe
}[] = [
  { path: '/api/health', what: 'asks whether it runs', probe: get('/api/health') },
  { path: '/api/metrics', what: 'reads the metrics', probe: get('/api/metrics') },
  { path: '/api/enrol', what: 'enrols by a guessed code', probe: enrol },
  {
    path: '/api/hello',
    what: 'is told of the inspection',
    probe: hello((told, asked) =>
      told.inspections.some(({ inspection }) => inspection === inspectionOf(asked)),
    ),
  },
  {
    path: '/api/hello',
    what: 'is told who shares it',
    probe: hello((told, { place }) => told.members.some((row) => row.person === place.lead.person)),
  },
  {
    path: '/api/hello',
    what: 'is told of what was set aside',
    probe: hello((told, asked) =>
      told.parked.some((row) => row.inspection === inspectionOf(asked)),
    ),
  },
  ...perStream('/api/pull', 'reads', pull),
  ...perStream('/api/push', 'writes', push),
  ...perStream('/api/receipt', 'compares', receipt),
  { path: '/api/parked', what: 'reads what was set aside', probe: parked },
  {
    path: '/api/parked/decide',
    what: 'decides about what was set aside',
    probe: decide,
  },
  {
    path: '/api/revoke',
    what: 'withdraws a tablet',
    probe: (asked) =>
      post(asked, '/api/revoke', { device: asked.place.assessor.id }, async (answer) =>
        yes(v.parse(revokeAnswer, await answer.json()).done),
      ),
  },
  {
    path: '/api/farewell',
    what: 'has their browser emptied',
    probe: (asked) =>
      post(
        asked,
        '/api/farewell',
        { unsent: 0, head: { number: 0, hash: CHAIN } },
        async (answer) => yes(v.parse(farewellAnswer, await answer.json()).done),
      ),
  },
  {
    path: '/api/end',
    what: 'asks for its end',
    probe: (asked) => {
      const wish = { inspection: inspectionOf(asked), days: 14, streams: [] }
      // Not all of it is told, so nothing ends: who may is told what is missing.
      return post(asked, '/api/end', wish, async (answer) =>
        yes(v.parse(endAnswer, await answer.json()).code === 'not-whole'),
      )
    },
  },
  {
    path: '/api/deleted',
    what: 'has its deletion believed',
    probe: (asked) => {
      const counts = { streams: 1, operations: 1, digest: CHAIN, at: '' }
      const wish = { inspection: inspectionOf(asked), ...counts, signature: 'A'.repeat(86) }
      return post(asked, '/api/deleted', wish, async (answer) =>
        yes(v.parse(deletedAnswer, await answer.json()).done),
      )
    },
  },
  {
    path: '/api/access',
    what: 'takes somebody in',
    probe: access((asked) => ({
      ...{ kind: 'member', inspection: inspectionOf(asked) },
      ...{ person: freshId<PersonId>(), role: 'assessor' },
    })),
  },
  {
    path: '/api/access',
    what: 'makes themselves lead',
    probe: access((asked) => ({
      ...{ kind: 'member', inspection: inspectionOf(asked), role: 'lead' },
      person: asked.device?.person ?? freshId(),
    })),
  },
  {
    path: '/api/access',
    what: 'takes a case over',
    probe: access((asked) => ({
      ...{ kind: 'stream', inspection: inspectionOf(asked), stream: asked.otherCase },
      writer: asked.device?.person ?? freshId(),
    })),
  },
  {
    path: '/api/access',
    what: 'wraps a key for themselves',
    probe: access((asked) => ({
      ...{ kind: 'key', inspection: inspectionOf(asked), key: freshId(), wrapped: 'AAAA' },
      device: asked.device?.id ?? freshId(),
    })),
  },
  {
    path: '/api/access',
    what: 'removes somebody',
    probe: access((asked) => ({
      ...{ kind: 'member-end', inspection: inspectionOf(asked) },
      person: asked.place.assessor.person,
    })),
  },
]
