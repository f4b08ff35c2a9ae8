/**
 * The guidance of an edition, for a version that follows it and brings none of its
 * own.  [FM52]
 *
 * It holds for a question that is asked in the very same words, wherever that
 * stands now. What was reworded is another question, and has none.
 */
import type { Edition } from '../edition.ts'
import type { Guidance, GuidanceText } from '../guidance.ts'
import { indexParts, partsOf } from './edition-parts.ts'

export function inheritGuidance(guidance: Guidance, before: Edition, now: Edition): Guidance {
  const earlier = partsOf(indexParts(before), 'question')
  const texts: Record<string, GuidanceText> = {}
  for (const { id, words } of partsOf(indexParts(now), 'question')) {
    const same = earlier.filter((one) => one.words === words)
    // Several questions may have the same words, each with guidance of its own.
    const from = same.find((one) => one.id === id) ?? (same.length === 1 ? same[0] : undefined)
    const text = from && guidance.texts[from.id]
    if (text) texts[id] = text
  }
  return { ...guidance, texts }
}
