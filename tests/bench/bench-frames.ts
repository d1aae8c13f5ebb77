import { loadavg } from 'node:os'
import { formatFigures } from './figures.ts'
import { measureFrames } from './frames.ts'

const [load = 0] = loadavg()
if (load > 0.7)
  process.stdout.write(`Others use this machine (load ${load.toFixed(1)}): figures come out too low.\n`)
process.stdout.write(`${formatFigures(await measureFrames())}\n`)
