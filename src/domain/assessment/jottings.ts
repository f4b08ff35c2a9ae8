/**
 * What was jotted down in a case: lines with their times, tags and links.
 * [JO1 JO2 JO3 JO4 JO10 JO49]
 *
 * The time stands in the jotting's id, made once at the tap, so that no clock and
 * no second register is needed to put lines in order. A link is a register of its
 * own: two people who link at once have both links, and nothing to choose. Tags
 * are words of the line itself. A line that is blank was taken back.
 */
import { parsePath, paths } from './paths.ts'
import { isBlank } from './values.ts'

export interface Jotting {
  readonly id: string
  /** When it was jotted, as an operation shows its time. */
  readonly at: string
  readonly text: string
  /** Two people have edited the line differently; `text` is empty then. */
  readonly isConflict: boolean
  readonly tags: readonly string[]
  /** Prompts and key questions, in the order of their ids. */
  readonly links: readonly string[]
  /** Links to what only an earlier version asked, by the names that are kept. */
  readonly earlier: readonly string[]
  /** Why it is set aside. */
  readonly aside: string | undefined
}

/** Of registers as they are kept. */
export interface JotReader {
  readonly read: (path: string) => string | undefined
  readonly isConflict: (path: string) => boolean
  /** What a kept path is asked as; undefined for what only an earlier version asked. */
  readonly toAsked?: ((kept: string) => string | undefined) | undefined
}

/** `20261125T101500000Z-<random>`: sorted by id is sorted by time. */
export const makeJottingId = (at: string, random: string): string =>
  `${at.replaceAll(/[-:.]/g, '')}-${random}`

export function listJottings(written: Iterable<string>, registers: JotReader): Jotting[] {
  const linksById = new Map<string, Links>()
  for (const path of written) {
    if (!path.startsWith('jot/')) continue
    const parsed = parsePath(path)
    if (parsed.kind !== 'jotting') continue
    const links = linksById.get(parsed.id) ?? { now: [], earlier: [] }
    linksById.set(parsed.id, links)
    if (parsed.question === undefined || !isLinked(registers, path)) continue
    const asked = pathToQuestion(registers, path)
    if (asked === undefined) links.earlier.push(parsed.question)
    else links.now.push(asked)
  }
  return [...linksById]
    .map(([id, links]) => makeJotting(id, links, registers))
    .filter(({ text, isConflict }) => isConflict || !isBlank(text))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Links {
  readonly now: string[]
  readonly earlier: string[]
}

/** A question that moved has taken its jottings along. */
function pathToQuestion({ toAsked }: JotReader, kept: string): string | undefined {
  const parsed = parsePath((toAsked ? toAsked(kept) : kept) ?? '')
  return parsed.kind === 'jotting' ? parsed.question : undefined
}

/** What was linked to a question that is no longer asked stays linked to it. */
export const isUnlinked = ({ links, earlier, aside }: Jotting): boolean =>
  links.length === 0 && earlier.length === 0 && aside === undefined

/** "#home-visit" is the tag "home-visit", in small letters; "#3" is none. */
export const textToTags = (text: string): string[] => [
  ...new Set(
    Array.from(text.matchAll(TAG), ([, tag = '']) => tag.toLowerCase().replaceAll('\u2019', "'")),
  ),
]

/** The line as evidence: its tags are for finding it, and stay behind. */
export const textToEvidence = (text: string): string =>
  text.replaceAll(TAG, ' ').replaceAll(/\s+/g, ' ').trim()

/** An apostrophe between letters belongs to the word, straight or curled. */
const TAG = /(?<![\p{L}\p{N}_#])#(\p{L}(?:[\p{L}\p{M}\p{N}_-]|['\u2019](?=\p{L}))*)/gu

/** A link that somebody wants stays, also while another takes it away. */
const isLinked = ({ read, isConflict }: JotReader, path: string): boolean =>
  read(path) === LINKED || isConflict(path)

export const LINKED = 'yes'

function makeJotting(
  id: string,
  { now, earlier }: Links,
  { read, isConflict }: JotReader,
): Jotting {
  const path = paths.jotText(id)
  const text = read(path) ?? ''
  const aside = read(paths.jotAside(id))
  return {
    id,
    at: idToTime(id),
    text,
    isConflict: isConflict(path),
    tags: textToTags(text),
    links: now.sort(),
    earlier: earlier.sort(),
    aside: isBlank(aside) ? undefined : aside,
  }
}

/** Empty where the id is none of ours. */
function idToTime(id: string): string {
  const [, y, mo, d, h, mi, s, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(id) ?? []
  return y === undefined ? '' : `${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`
}
