/**
 * The registers of a case: one path, one value, one history.  [AS1 AS2]
 *
 * Paths are made here and nowhere else. A path that this version does not know
 * is of kind 'unknown' and never an error: its operations are kept and folded
 * after the update. Ids of an edition hold no slash, so a path reads one way.
 */
const LEFT_OPEN = 'left-open/'

export const paths = {
  /** For prompts and for key questions. */
  judgement: (id: string) => `${id}/judgement`,
  note: (id: string) => `${id}/note`,
  /** Why a judgement goes against what the prompts suggest. */
  reason: (id: string) => `${id}/reason`,
  field: (id: string) => `profile/${id}`,
  factorLinked: (id: string) => `factor/${id}/linked`,
  factorSufficient: (id: string) => `factor/${id}/sufficient`,
  /** A practice example: 'good' or 'poor'; its words; names kept on purpose; said to be ready. */
  exampleKind: (id: string) => `example/${id}/kind`,
  exampleText: (id: string) => `example/${id}/text`,
  exampleKept: (id: string) => `example/${id}/kept`,
  exampleReady: (id: string) => `example/${id}/ready`,
  /** What the officer is asked about this case; the rest is in a stream of its own. */
  officerQuestion: (id: string) => `officer/${id}`,
  /** Seen at a prompt or key question, to come back to. */
  flag: (id: string) => `flag/${id}`,
  /** A line jotted down; the reason why it is set aside; one register for each question that it is linked to. */
  jotText: (jot: string) => `jot/${jot}/text`,
  jotAside: (jot: string) => `jot/${jot}/aside`,
  jotLink: (jot: string, question: string) => `jot/${jot}/link/${question}`,
  status: 'status',
  /** Why a finished case was opened again. */
  statusReason: 'status/reason',
  /** That values of a register differ and are left so on purpose, and why. */
  leftOpen: (path: string) => `${LEFT_OPEN}${path}`,
  caseType: 'case/type',
  reference: 'case/reference',
  officer: 'case/officer',
  office: 'case/office',
} as const

export type ParsedPath =
  | {
      readonly kind:
        | 'judgement'
        | 'note'
        | 'reason'
        | 'field'
        | 'factor-linked'
        | 'factor-sufficient'
        | 'example'
        | 'officer-question'
        | 'flag'
      readonly id: string
    }
  /** `question` where the register is a link to one. */
  | { readonly kind: 'jotting'; readonly id: string; readonly question?: string }
  | { readonly kind: FixedKind }
  /** Of another register: its path. */
  | { readonly kind: 'left-open'; readonly of: string }
  | { readonly kind: 'unknown'; readonly path: string }

export function parsePath(path: string): ParsedPath {
  const fixed = FIXED.get(path)
  if (fixed) return { kind: fixed }
  if (path.startsWith(LEFT_OPEN)) return { kind: 'left-open', of: path.slice(LEFT_OPEN.length) }
  const [first = '', second = '', third, ...more] = path.split('/')
  if (first === 'jot') return parseJotPath(path)
  if (more.length > 0 || first === '' || second === '') return { kind: 'unknown', path }
  if (third !== undefined) return parseThreePart(path, { first, id: second, part: third })
  if (first === 'profile') return { kind: 'field', id: second }
  if (first === 'flag') return { kind: 'flag', id: second }
  if (first === 'officer') return { kind: 'officer-question', id: second }
  if (!OWN_WORDS.has(first) && (second === 'judgement' || second === 'note' || second === 'reason'))
    return { kind: second, id: first }
  return { kind: 'unknown', path }
}

type FixedKind = 'status' | 'status-reason' | 'case-type' | 'reference' | 'officer' | 'office'

const FIXED: ReadonlyMap<string, FixedKind> = new Map<string, FixedKind>([
  [paths.status, 'status'],
  [paths.statusReason, 'status-reason'],
  [paths.caseType, 'case-type'],
  [paths.reference, 'reference'],
  [paths.officer, 'officer'],
  [paths.office, 'office'],
])

/** First words that are no key question's: editions may not use them as ids. */
const OWN_WORDS = new Set([
  'case',
  'example',
  'factor',
  'flag',
  'jot',
  'left-open',
  'officer',
  'profile',
  'status',
])

/** The parts of an example are one kind: whoever asks for its place needs no more. */
const EXAMPLE_PARTS = new Set(['kind', 'text', 'kept', 'ready'])

function parseThreePart(
  path: string,
  { first, id, part }: { first: string; id: string; part: string },
): ParsedPath {
  if (first === 'factor' && part === 'linked') return { kind: 'factor-linked', id }
  if (first === 'factor' && part === 'sufficient') return { kind: 'factor-sufficient', id }
  if (first === 'example' && EXAMPLE_PARTS.has(part)) return { kind: 'example', id }
  return { kind: 'unknown', path }
}

function parseJotPath(path: string): ParsedPath {
  const [, id = '', part = '', question, ...more] = path.split('/')
  if (id === '' || more.length > 0) return { kind: 'unknown', path }
  if (question === undefined && (part === 'text' || part === 'aside'))
    return { kind: 'jotting', id }
  return part === 'link' && question ? { kind: 'jotting', id, question } : { kind: 'unknown', path }
}
