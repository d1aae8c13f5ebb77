import { describe, expect, test } from 'vitest'
import { calibrateKdf, MIN_MEMORY_KIB } from '../../../src/crypto/calibrate.ts'

const random = (length: number) => new Uint8Array(length).fill(1)

/** A device on which the one pass that is measured takes that long, whatever it takes here. */
function calibrateOn(passMs: number) {
  const readings = [5_000, 5_000 + passMs]
  return calibrateKdf(() => readings.shift() ?? Number.NaN, random)
}

describe('how hard it is to guess the passphrase', () => {
  test('never falls below the floor, however slow the device', async () => {
    expect(MIN_MEMORY_KIB).toBe(47_104)
    for (const passMs of [1_001, 60_000]) {
      expect(await calibrateOn(passMs)).toEqual({ memoryKiB: 47_104, iterations: 1, parallelism: 1 })
    }
  })

  test.each([
    [1_000, 1],
    [700, 1],
    [400, 3],
    [250, 4],
  ])('takes about a second: at %i ms for one pass there are %i', async (passMs, iterations) => {
    expect(await calibrateOn(passMs)).toEqual({ memoryKiB: 65_536, iterations, parallelism: 1 })
  })

  test('stops at ten passes, also where the clock saw no time go by', async () => {
    for (const passMs of [100, 20, 0]) {
      expect(await calibrateOn(passMs)).toEqual({ memoryKiB: 65_536, iterations: 10, parallelism: 1 })
    }
  })
})
