/**
 * What tabs tell each other about the lock: work, sparingly, and Hide.
 */
import { expect, test } from 'vitest'
import { createTabSigns } from '../../../../src/ui/shell/tab-signs.ts'

function createBench() {
  const now = { ms: 0 }
  const said: unknown[] = []
  const heard: string[] = []
  const channel: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> = {
    onmessage: null,
    postMessage: (word) => void said.push(word),
    close: () => void said.push('closed'),
  }
  const signs = createTabSigns({
    channel,
    monotonicMs: () => now.ms,
    onActive: () => void heard.push('active'),
    onHide: () => void heard.push('hide'),
  })
  const hear = (data: unknown) => {
    const { onmessage } = channel
    if (onmessage) Reflect.apply(onmessage, channel, [new MessageEvent('message', { data })])
  }
  return { signs, now, said, heard, hear }
}

test('[LK3] work in this tab is told at once, and then once in five seconds', () => {
  const { signs, now, said } = createBench()
  for (let ms = 0; ms <= 12_000; ms += 100) {
    now.ms = ms
    signs.active()
  }
  expect(said).toEqual(['active', 'active', 'active'])
})

test('[LK3 LK4] what another tab says is heard, and nothing else', () => {
  const { hear, heard } = createBench()
  for (const word of ['active', 'hide', 'something', undefined, { active: true }]) hear(word)
  expect(heard).toEqual(['active', 'hide'])
})

test('[LK4] Hide is told each time, and a closed tab lets the channel go', () => {
  const { signs, said } = createBench()
  signs.hide()
  signs.hide()
  signs.close()
  expect(said).toEqual(['hide', 'hide', 'closed'])
})
