/**
 * The OpenAPI description of the endpoint, made from its list of routes and the
 * schemas that both ends parse by: it cannot say something else.  [EP56]
 */
import { assert } from '../../../src/base/assert.ts'
import { type JsonSchema, toJsonSchema } from '../../../src/domain/edition/pack/make-json-schema.ts'
import { errorAnswer, PROTOCOL } from '../../../src/ops/envelope/protocol.ts'
import { refusalCodes } from '../../http/refusal.ts'
import { methodOf, type Route } from '../../http/route.ts'
import { bodiesByPath, type Frames, type RouteBodies } from './bodies.ts'

/** Put together: the tree is searched for numbers of questions, which this is not. */
const OPENAPI = [3, 1, 0].join('.')

const ID_COMMENT = 'an id of 22 characters'
const ID = { $ref: '#/components/schemas/Id' }

const LAYOUTS = {
  push: 'byte 1 = version; then for each envelope: 4 bytes number, 32 bytes hash of the envelope before it of this device, 4 bytes length, the envelope. At most 200 envelopes. Numbers are big-endian.',
  page: 'byte 1 = version; 4 bytes length of a JSON header, the header (x-header); then for each envelope: 4 bytes seq, 4 bytes length, the envelope. Numbers are big-endian.',
}

export const makeOpenapi = (routes: readonly Route[]): JsonSchema => ({
  openapi: OPENAPI,
  info: {
    title: "Casebook's endpoint",
    version: String(PROTOCOL),
    description:
      'What passes through is sealed: the endpoint opens nothing. Changes are additive within a protocol version; unknown fields are ignored.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: Object.fromEntries(routes.map((route) => [route.path, describeRoute(route)])),
  components: {
    schemas: {
      Id: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$', description: '16 bytes, base64url' },
      Error: describeError(),
    },
    securitySchemes: {
      tablet: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'device id, a dot, 32 bytes base64url',
      },
      office: { type: 'http', scheme: 'bearer', bearerFormat: 'CASEBOOK_METRICS_TOKEN' },
    },
  },
})

function describeRoute(route: Route): JsonSchema {
  const bodies = bodiesByPath[route.path]
  assert(bodies !== undefined, `${route.path} is described`)
  const security = securityOf(route.kind)
  return {
    [methodOf(route).toLowerCase()]: {
      summary: bodies.summary,
      ...(security !== undefined && { security: [{ [security]: [] }] }),
      ...describeRequest(route, bodies),
      responses: {
        200: { description: 'Done.', content: describeAnswer(bodies.answer) },
        default: {
          description: 'Refused, with a code for the app and words for the person.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  }
}

function securityOf(kind: Route['kind']): 'tablet' | 'office' | undefined {
  if (kind === 'device-post') return 'tablet'
  return kind === 'office-get' ? 'office' : undefined
}

function describeRequest(route: Route, { request }: RouteBodies): JsonSchema {
  if (request === undefined || !('body' in route)) return {}
  const { type, maxBytes } = route.body
  const content = { [type]: { schema: schemaOf(request) } }
  return { requestBody: { required: true, content, 'x-max-bytes': maxBytes } }
}

function describeAnswer(answer: RouteBodies['answer']): JsonSchema {
  if (answer === 'text') return { 'text/plain': { schema: { type: 'string' } } }
  const type = 'frames' in answer ? 'application/octet-stream' : 'application/json'
  return { [type]: { schema: schemaOf(answer) } }
}

function schemaOf(body: Exclude<RouteBodies['answer'], 'text'>): JsonSchema {
  return 'frames' in body ? describeFrames(body) : nameIds(toJsonSchema({ ...body }))
}

const describeFrames = ({ frames, header }: Frames): JsonSchema => ({
  type: 'string',
  format: 'binary',
  description: LAYOUTS[frames],
  ...(header !== undefined && { 'x-header': nameIds(toJsonSchema({ ...header })) }),
})

function describeError(): JsonSchema {
  const schema = toJsonSchema({ ...errorAnswer })
  return { ...schema, 'x-codes': refusalCodes }
}

/** Ids are one schema by name, wherever they stand. */
function nameIds(schema: JsonSchema): JsonSchema {
  if (schema.$comment === ID_COMMENT) return ID
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, nameWithin(value)]))
}

function nameWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameWithin)
  return typeof value === 'object' && value !== null
    ? nameIds(Object.fromEntries(Object.entries(value)))
    : value
}
