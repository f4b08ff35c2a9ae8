import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createVoice, speakOfWaiting } from '../../../../src/ui/assess/announcements.ts'

const words = { kept: 'kept', late: (count: number) => `${count} late` }

describe('what the page says aloud', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  test('[UI12] kept is said after a pause and rarely', () => {
    const voice = createVoice()
    const waiting = signal(0)
    const stop = speakOfWaiting(waiting, voice, words)
    const tap = () => {
      waiting.value += 1
      vi.advanceTimersByTime(10)
      waiting.value -= 1
    }
    tap()
    vi.advanceTimersByTime(1000)
    tap()
    expect(voice.polite.value).toBe('')
    vi.advanceTimersByTime(1600)
    expect(voice.polite.value).toBe('kept')
    voice.say('something else')
    tap()
    vi.advanceTimersByTime(5000)
    expect(voice.polite.value).toBe('something else')
    vi.advanceTimersByTime(15_000)
    tap()
    vi.advanceTimersByTime(1600)
    expect(voice.polite.value).toBe('kept')
    stop()
  })

  test('[UI12] what is not kept for a while is said at once and urgently', () => {
    const voice = createVoice()
    const waiting = signal(0)
    const stop = speakOfWaiting(waiting, voice, words)
    waiting.value = 1
    waiting.value = 2
    vi.advanceTimersByTime(3100)
    expect(voice.urgent.value).toBe('2 late')
    expect(voice.polite.value).toBe('')
    stop()
  })

  test('[UI12] the same sentence twice is two sentences', () => {
    const voice = createVoice()
    voice.say('Undone')
    voice.say('Undone')
    expect(voice.polite.value).not.toBe('Undone')
    expect(voice.polite.value.trim()).toBe('Undone')
  })
})
