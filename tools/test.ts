import { runTests, vitest } from './run-tests.ts'

// `npm test` runs everything, browsers beside the rest. With arguments it is vitest itself: `npm test -- tests/unit/x`.
const asked = process.argv.slice(2)
const isGreen = asked.length === 0 ? (await runTests()) === 0 : await vitest(['run', ...asked])
process.exitCode = isGreen ? 0 : 1
