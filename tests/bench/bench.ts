import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { measureColdStart } from './cold-start.ts'
import { runContest } from './contest.ts'
import { type Figure, formatFigures, percentile } from './figures.ts'
import { measureFrames } from './frames.ts'
import { measureToday } from './today-figure.ts'

const HERE = import.meta.dirname

if (!existsSync(join(HERE, 'node_modules/rxdb'))) {
  process.stdout.write('Installing the peers for the first time …\n')
  // Not `ci`: a peer names platform packages that the registry does not have, and `ci` then refuses the whole lock.
  execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  })
}
const [processor] = cpus()
const [load = 0] = loadavg()
process.stdout.write(`${processor?.model ?? 'unknown processor'} × ${cpus().length}, Chromium\n`)
if (load > 0.7)
  process.stdout.write(`Others use this machine (load ${load.toFixed(1)}): figures come out too high.\n`)
process.stdout.write('\n')

const { lykta, rxdb, pouchdb } = await runContest(['lykta', 'rxdb', 'pouchdb'])
const coldStart = await measureColdStart()
const frames = await measureFrames()

const figures: Figure[] = [
  {
    what: 'cold offline start to the lock screen, processor 6× slower',
    ours: coldStart,
    reach: 1000,
    unit: 'ms',
  },
  {
    what: 'unlocked → list of 200 cases',
    ours: lykta.openAndList200,
    reach: 150,
    unit: 'ms',
    peers: { RxDB: rxdb.openAndList200, PouchDB: pouchdb.openAndList200 },
  },
  {
    what: 'save one answer, p50',
    ours: percentile(lykta.saves, 0.5),
    reach: 4,
    unit: 'ms',
    peers: { RxDB: percentile(rxdb.saves, 0.5), PouchDB: percentile(pouchdb.saves, 0.5) },
  },
  {
    what: 'save one answer, p95',
    ours: percentile(lykta.saves, 0.95),
    reach: 12,
    unit: 'ms',
    peers: { RxDB: percentile(rxdb.saves, 0.95), PouchDB: percentile(pouchdb.saves, 0.95) },
  },
  {
    what: 'list 10,000 cases',
    ours: lykta.list10000,
    reach: 30,
    unit: 'ms',
    peers: { RxDB: rxdb.list10000, PouchDB: pouchdb.list10000 },
  },
  {
    what: 'open a case of 300 events',
    ours: lykta.openCase300,
    reach: 20,
    unit: 'ms',
    peers: { RxDB: rxdb.openCase300, PouchDB: pouchdb.openCase300 },
  },
  ...frames,
]
figures.push(...measureToday())
process.stdout.write(`${formatFigures(figures)}\n\n`)
process.stdout.write(
  'Lykta seals, chains, signs and flushes to disk before it acknowledges; the peers do none of it.\n',
)
