/**
 * A client of the W3C's WebDriver protocol, as small as the tests need it: for
 * the engines that Playwright does not steer as they are installed.
 *
 * Everything is a call with `fetch`. A fault of the driver is thrown with its
 * own words; nothing is tried again here.
 */
import { asAsync, FIND, type Sought, type Steered, toQuery } from './steered.ts'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const JSON_TYPE = { 'content-type': 'application/json' }

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>

const createAsk =
  (origin: string): Ask =>
  async (method, path, body) => {
    const text = body === undefined ? null : JSON.stringify(body)
    const response = await fetch(origin + path, { method, headers: JSON_TYPE, body: text })
    const value = fieldOf(await response.json(), 'value')
    if (response.ok) return value
    throw new Error(`${fieldOf(value, 'error')}: ${fieldOf(value, 'message')} (${path})`)
  }

/** Starts a session with the driver that listens at `origin`. */
export async function startWebDriver(origin: string, capabilities: unknown): Promise<Steered> {
  const started = await createAsk(origin)('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `/session/${String(fieldOf(started, 'sessionId'))}`
  const ask: Ask = (method, path, body) => createAsk(origin)(method, session + path, body)
  await ask('POST', '/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 })
  const execute = (body: string, args: readonly unknown[]) =>
    ask('POST', '/execute/sync', { script: `return (${asAsync(body)})(...arguments)`, args })
  const at = async (sought: Sought) => {
    const found = await execute(`${FIND} return found`, [toQuery(sought)])
    if (found === null) throw new Error(`not there: ${sought.css} ${sought.name ?? ''}`)
    return elementPath(found)
  }
  return {
    go: async (url) => void (await ask('POST', '/url', { url })),
    run: async (body, ...args) => execute(body, args),
    click: async (sought) => void (await ask('POST', `${await at(sought)}/click`, {})),
    async type(text) {
      const focused = elementPath(await ask('GET', '/element/active'))
      await ask('POST', `${focused}/value`, { text })
    },
    picture: async () => Buffer.from(String(await ask('GET', '/screenshot')), 'base64'),
  }
}

const elementPath = (element: unknown) => `/element/${String(fieldOf(element, ELEMENT))}`

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
