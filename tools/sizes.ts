import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One chunk in the manifest that vite writes. */
interface Chunk {
  readonly file: string
  readonly name?: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

interface Moment {
  readonly name: string
  /** Sources, or groups of vite.config.ts, whose chunks are there at that moment with all they import statically. */
  readonly sources: readonly string[]
  readonly limitKb: number
}

const LOCK = ['start', 'content/texts/sv/door.ts']
const MOMENTS: readonly Moment[] = [
  { name: 'lock screen', sources: LOCK, limitKb: 60 },
  { name: 'first start', sources: [...LOCK, 'begin'], limitKb: 40 },
  {
    name: 'first load (lock screen and what unlocking loads)',
    sources: [...LOCK, 'open', 'content/texts/sv/inside.ts'],
    limitKb: 90,
  },
]

const dist = new URL('../dist/', import.meta.url).pathname
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  await readFile(join(dist, '.vite/manifest.json'), 'utf8'),
)

for (const moment of MOMENTS) {
  const chunks = reach(moment.sources)
  const scripts = await weigh(chunks.map((chunk) => chunk.file))
  const styles = await weigh(chunks.flatMap((chunk) => chunk.css ?? []))
  const total = sum(scripts)
  const fits = total <= moment.limitKb * 1000
  if (!fits) process.exitCode = 1
  print(
    `${moment.name}: ${kb(total)} kB of at most ${moment.limitKb} kB JavaScript, gzipped${fits ? '' : '  TOO BIG'}`,
  )
  for (const [file, bytes] of [...scripts].sort((a, b) => b[1] - a[1]))
    print(`  ${kb(bytes).padStart(6)}  ${file}`)
  print(`  ${kb(sum(styles)).padStart(6)}  all its CSS, beside`)
}

// The key worker starts with unlocking, in a thread of its own; it is not in the manifest and not in the sums.
const workers = (await readdir(join(dist, 'assets'))).filter((file) => /^worker-.*\.js$/.test(file))
for (const [file, bytes] of await weigh(workers.map((file) => `assets/${file}`)))
  print(`beside, in a thread of its own: ${kb(bytes)} kB ${file}`)

/** The chunks of these sources and all that comes with them before the first line runs. */
function reach(sources: readonly string[]): readonly Chunk[] {
  const found = new Map<string, Chunk>()
  const visit = (key: string) => {
    if (found.has(key)) return
    const chunk = manifest[key] ?? Object.values(manifest).find((other) => other.name === key)
    // A source that moved must not make the sum smaller.
    if (!chunk) throw new Error(`expected ${key} among the chunks of the build`)
    found.set(key, chunk)
    chunk.imports?.forEach(visit)
  }
  sources.forEach(visit)
  return [...found.values()]
}

async function weigh(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const weights = await Promise.all(
    [...new Set(files)].map(
      async (file) => [file, gzipSync(await readFile(join(dist, file)), { level: 9 }).length] as const,
    ),
  )
  return new Map(weights)
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, bytes) => total + bytes, 0)
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
