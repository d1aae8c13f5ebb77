import { parentPort, workerData } from 'node:worker_threads'
import { SCHEDULES, type ScheduleName } from './schedules.ts'

// The entry of one thread: every so-manieth seed of one kind. Throws with the first that found something.
const { name, from, count, step } = workerData as {
  readonly name: ScheduleName
  readonly from: number
  readonly count: number
  readonly step: number
}
let played = 0
for (let n = 0; n < count; n += step) {
  await SCHEDULES[name](from + n)
  played++
}
// Schedules wait for nothing, so what they left rejected and unheard is only found out here.
await new Promise((done) => setImmediate(done))
parentPort?.postMessage(played)
