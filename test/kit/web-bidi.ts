/**
 * A client of WebDriver BiDi, which Firefox speaks by itself over a WebSocket: no
 * geckodriver is needed.
 *
 * Commands are answered in any order and found again by their number. A fault is
 * thrown with the browser's own words.
 */
import { asAsync, FIND, type Sought, type Steered, toQuery } from './steered.ts'

type Ask = (method: string, params: unknown) => Promise<unknown>

export async function startWebBiDi(address: string): Promise<Steered> {
  const ask = await connect(`${address}/session`)
  await ask('session.new', { capabilities: {} })
  const { contexts } = parse<{ contexts: { context: string }[] }>(
    await ask('browsingContext.getTree', {}),
  )
  const context = contexts[0]?.context
  const call = async (functionDeclaration: string, args: readonly unknown[]) => {
    const given = [{ type: 'string', value: JSON.stringify(args) }]
    const answer = parse<Called>(
      await ask('script.callFunction', {
        ...{ functionDeclaration, awaitPromise: true, userActivation: true },
        ...{ target: { context }, arguments: given },
      }),
    )
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
    return answer.result
  }
  const at = async (sought: Sought) => {
    const found = await call(`(text) => { const args = JSON.parse(text); ${FIND} return found }`, [
      toQuery(sought),
    ])
    if (!found?.sharedId) throw new Error(`not there: ${sought.css} ${sought.name ?? ''}`)
    return { sharedId: found.sharedId }
  }
  const act = (actions: unknown) => ask('input.performActions', { context, actions })
  const click = async (sought: Sought) => {
    const origin = { type: 'element', element: await at(sought) }
    const move = { type: 'pointerMove', x: 0, y: 0, origin }
    const steps = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
    await act([{ type: 'pointer', id: 'mouse', actions: steps }])
  }
  return {
    click,
    go: async (url) =>
      void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    async run(body, ...args) {
      const found = await call(
        `async (text) => JSON.stringify(await (${asAsync(body)})(...JSON.parse(text)) ?? null)`,
        args,
      )
      return JSON.parse(found?.value ?? 'null')
    },
    async type(text) {
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await act([{ type: 'key', id: 'keys', actions: keys }])
    },
    async picture() {
      const { data } = parse<{ data: string }>(
        await ask('browsingContext.captureScreenshot', { context }),
      )
      return Buffer.from(data, 'base64')
    },
  }
}

interface Called {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: string; readonly sharedId?: string }
  readonly exceptionDetails?: { readonly text: string }
}

interface Answer {
  readonly id: number
  readonly type: 'success' | 'error'
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}

/** What Firefox says is taken as the protocol has it. */
function parse<T>(value: unknown): T
function parse(value: unknown): unknown {
  return value
}

async function connect(address: string): Promise<Ask> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = parse<Answer>(JSON.parse(String(data)))
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  socket.addEventListener('close', () => {
    for (const [id, tell] of waiting) tell({ id, type: 'error', error: 'closed' })
    waiting.clear()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error(`no ${address}`)), { once: true })
  })
  let last = 0
  return async (method, params) => {
    last += 1
    const id = last
    const answer = await new Promise<Answer>((tell) => {
      waiting.set(id, tell)
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.type === 'success') return answer.result
    throw new Error(`${method}: ${answer.error}: ${answer.message ?? ''}`)
  }
}
