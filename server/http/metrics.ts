/**
 * Counts of what the endpoint did since it started, in Prometheus' text form.
 * [EP50]
 *
 * Routes, statuses, times and numbers of things: never an id, an address or
 * content. Each process counts for itself, as Prometheus expects.
 */
export interface Noted {
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly counts?: Readonly<Record<string, number>> | undefined
}

export interface Metrics {
  note(noted: Noted): void
  toText(): string
}

/** Upper bounds of the time buckets, in seconds. */
const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2, 10]

interface Times {
  readonly buckets: number[]
  count: number
  seconds: number
}

export function createMetrics(version: string): Metrics {
  const requests = new Map<string, number>()
  const counted = new Map<string, number>()
  const timesByRoute = new Map<string, Times>()
  return {
    note({ route, status, ms, counts = {} }) {
      add(requests, `route="${route}",status="${status}"`, 1)
      for (const [what, count] of Object.entries(counts))
        add(counted, `route="${route}",what="${what}"`, count)
      const times = timesByRoute.get(route) ?? {
        buckets: BUCKETS.map(() => 0),
        count: 0,
        seconds: 0,
      }
      timesByRoute.set(route, times)
      noteTime(times, ms / 1_000)
    },
    toText: () =>
      [
        ...linesOf('casebook_requests_total', 'counter', requests),
        ...linesOf('casebook_counts_total', 'counter', counted),
        ...timesToLines(timesByRoute),
        ...linesOf('casebook_info', 'gauge', new Map([[`version="${version}"`, 1]])),
        ...linesOf(
          'process_resident_memory_bytes',
          'gauge',
          new Map([['', process.memoryUsage.rss()]]),
        ),
        ...linesOf('process_uptime_seconds', 'gauge', new Map([['', process.uptime()]])),
        '',
      ].join('\n'),
  }
}

const add = (countsByLabels: Map<string, number>, labels: string, count: number): void =>
  void countsByLabels.set(labels, (countsByLabels.get(labels) ?? 0) + count)

function noteTime(times: Times, seconds: number): void {
  times.count += 1
  times.seconds += seconds
  for (const [index, bound] of BUCKETS.entries())
    if (seconds <= bound) times.buckets[index] = (times.buckets[index] ?? 0) + 1
}

const linesOf = (name: string, type: string, valuesByLabels: ReadonlyMap<string, number>) => [
  `# TYPE ${name} ${type}`,
  ...[...valuesByLabels].map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`),
]

function timesToLines(timesByRoute: ReadonlyMap<string, Times>): readonly string[] {
  const name = 'casebook_request_seconds'
  const lines = [...timesByRoute].flatMap(([route, { buckets, count, seconds }]) => [
    ...BUCKETS.map((bound, at) => `${name}_bucket{route="${route}",le="${bound}"} ${buckets[at]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${Math.round(seconds * 1e6) / 1e6}`,
    `${name}_count{route="${route}"} ${count}`,
  ])
  return [`# TYPE ${name} histogram`, ...lines]
}
