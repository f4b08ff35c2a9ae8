/**
 * Frames: whole ones survive whatever happens to their neighbours.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, utf8ToBytes } from '../../../../src/base/bytes.ts'
import { crc32 } from '../../../../src/store/journal/crc32.ts'
import { encodeFrame, scanFrames } from '../../../../src/store/journal/frames.ts'

const payloads = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 8 })
const fileOf = (all: readonly Uint8Array[]) => concatBytes(...all.map(encodeFrame))

test('[JL2] the checksum is the one that everybody means', () => {
  expect(crc32(utf8ToBytes('123456789')).toString(16)).toBe('cbf43926')
  expect(crc32(new Uint8Array())).toBe(0)
})

describe('a file of frames', () => {
  test('[JL2] reads back as it was written', () => {
    fc.assert(
      fc.property(payloads, (all) => {
        const file = fileOf(all)
        const { payloads: read, damaged, end } = scanFrames(file)
        expect(read.map((one) => [...one])).toEqual(all.map((one) => [...one]))
        expect([damaged, end]).toEqual([0, file.length])
      }),
    )
  })

  test('[JL3] cut at any byte: every frame before the cut is there, the tail is known', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), (all, cut) => {
        const file = fileOf(all)
        const at = cut % (file.length + 1)
        const { payloads: read, damaged, end } = scanFrames(file.subarray(0, at))
        let whole = 0
        let wholeEnd = 0
        for (const one of all) {
          if (wholeEnd + encodeFrame(one).length > at) break
          wholeEnd += encodeFrame(one).length
          whole += 1
        }
        expect([read.length, damaged, end]).toEqual([whole, 0, wholeEnd])
      }),
    )
  })

  test('[JL2] any byte flipped: all but that frame are there, and it is counted or the tail', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, flip) => {
        const file = fileOf(all)
        const at = where % file.length
        file[at] = (file[at] ?? 0) ^ flip
        const { payloads: read, damaged } = scanFrames(file)
        expect(read.length).toBe(all.length - 1)
        expect(damaged).toBeLessThanOrEqual(1)
        const texts = new Set(all.map((one) => one.join()))
        for (const one of read) expect(texts.has(one.join())).toBe(true)
      }),
    )
  })

  test('[JL2] a hole of zeros is counted once, and what follows is read', () => {
    const file = concatBytes(
      encodeFrame(utf8ToBytes('one')),
      new Uint8Array(4096),
      encodeFrame(utf8ToBytes('two')),
    )
    expect(scanFrames(file)).toMatchObject({ damaged: 1, end: file.length })
    expect(scanFrames(file).payloads).toHaveLength(2)
  })

  test('[JL2] a length that is no length is damage, not a wish for memory', () => {
    const frame = encodeFrame(utf8ToBytes('one'))
    frame[4] = 0xff
    expect(scanFrames(concatBytes(frame, encodeFrame(utf8ToBytes('two')))).payloads).toHaveLength(1)
  })
})
