/** One line of the result: what, how it went for us, what is promised, how it went for others. */
export interface Figure {
  readonly what: string
  readonly ours: number
  readonly reach: number
  /** More is better for what is counted in a second. */
  readonly unit: 'ms' | 'kB' | 'MB' | 'a second'
  readonly peers?: Readonly<Record<string, number>>
}

/** Nearest rank, so that every figure printed is a time that was really measured. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('expected at least one value')
  return value
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${round(figure.ours)} ${figure.unit}`,
    `${figure.unit === 'a second' ? '≥' : '≤'} ${figure.reach} ${figure.unit}`,
    verdict(figure),
    Object.entries(figure.peers ?? {})
      .map(([name, value]) => `${name} ${round(value)}`)
      .join(' · '),
  ])
  const all = [['', 'Lykta', 'reach', '', 'peers, same run'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function verdict({ ours, reach, unit }: Figure): string {
  if (unit === 'a second') return ours >= reach ? '' : 'under'
  return ours <= reach ? '' : 'over'
}

function round(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}
