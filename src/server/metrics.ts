/** Counts for Prometheus. Labels are names of routes and numbers of statuses, never anything anybody wrote. */
export interface Metrics {
  readonly answered: (route: string, status: number, ms: number) => void
  readonly add: (name: CounterName, count: number) => void
  readonly text: (gauges: Readonly<Record<string, number>>) => string
}

const COUNTERS = {
  lykta_pushed_envelopes_total: 'Envelopes in pushes that were stored, repeats included.',
  lykta_pushed_bytes_total: 'Bytes of these.',
  lykta_sessions_total: 'Sessions opened.',
} as const
type CounterName = keyof typeof COUNTERS
const BUCKETS_MS = [5, 10, 25, 50, 100, 150, 250, 500, 1_000, 5_000]

interface RouteTimes {
  readonly buckets: number[]
  sumMs: number
  count: number
}

export function openMetrics(): Metrics {
  const counters = new Map<CounterName, number>()
  const statuses = new Map<string, number>()
  const times = new Map<string, RouteTimes>()

  function answered(route: string, status: number, ms: number): void {
    const labels = `route="${route}",status="${status}"`
    statuses.set(labels, (statuses.get(labels) ?? 0) + 1)
    const time = times.get(route) ?? { buckets: BUCKETS_MS.map(() => 0), sumMs: 0, count: 0 }
    for (const [i, limit] of BUCKETS_MS.entries())
      if (ms <= limit) time.buckets[i] = (time.buckets[i] ?? 0) + 1
    time.sumMs += ms
    time.count += 1
    times.set(route, time)
  }

  function text(gauges: Readonly<Record<string, number>>): string {
    const lines: string[] = []
    for (const [name, help] of Object.entries(COUNTERS))
      lines.push(
        `# HELP ${name} ${help}`,
        `# TYPE ${name} counter`,
        `${name} ${counters.get(name as CounterName) ?? 0}`,
      )
    lines.push('# HELP lykta_requests_total Requests answered.', '# TYPE lykta_requests_total counter')
    for (const [labels, count] of statuses) lines.push(`lykta_requests_total{${labels}} ${count}`)
    lines.push('# HELP lykta_answer_seconds Time to answer.', '# TYPE lykta_answer_seconds histogram')
    for (const [route, { buckets, sumMs, count }] of times) {
      for (const [i, limit] of BUCKETS_MS.entries())
        lines.push(`lykta_answer_seconds_bucket{route="${route}",le="${limit / 1000}"} ${buckets[i]}`)
      lines.push(
        `lykta_answer_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
        `lykta_answer_seconds_sum{route="${route}"} ${sumMs / 1000}`,
        `lykta_answer_seconds_count{route="${route}"} ${count}`,
      )
    }
    for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`)
    return `${lines.join('\n')}\n`
  }

  return {
    answered,
    add: (name, count) => {
      counters.set(name, (counters.get(name) ?? 0) + count)
    },
    text,
  }
}
