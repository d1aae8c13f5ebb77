import { formatFigures } from './figures.ts'
import { measureToday } from './today-figure.ts'

process.stdout.write(`${formatFigures(measureToday())}\n`)
