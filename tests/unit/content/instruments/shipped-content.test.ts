import { expect, test } from 'vitest'
import { sha256Hex } from '../../../../src/crypto/digest.ts'
import { canonicalJson } from '../../../../src/domain/frozen-text.ts'
import { loadShipped } from './load-shipped.ts'

// What an assessment was made with must be the same words and points for ever. A line may be added here with a new
// version, never changed: to change a pack, put a version beside it.
const FOREVER: Readonly<Record<string, string>> = {
  'akut-snabbkoll 1.0.0': '80a790db0b12739b',
  'freda-beskrivning 1.0.0': 'ed916c1a502a8f9b',
  'freda-farlighet 1.0.0': '31f36f1135ad0188',
  'freda-kortfragor 1.0.0': '4670d982f74ba876',
  'hedersfraga 1.0.0': '45c8445db7dfa3ae',
  'hedersfraga 1.1.0': '4fb01de0ea8fe3fa',
  'patriark 1.0.0': '0663c5af3f1894db',
  'sakerhetskoll 1.0.0': '21df0bc686e4740b',
  'sam 1.0.0': '31a2407c41c34730',
  'sara-sv 1.0.0': '982d2608bdf64bfd',
  'sara-v3 1.0.0': 'e69ff1d9be144ce8',
  'skyddsbedomning-barn 1.0.0': '212e4526f5205972',
  'skyddsbedomning-barn 1.0.1': 'a009a63186eeb041',
  'utovarsamtal 1.0.0': '57c1b2effd23261c',
}

test('every version that has been shipped still says and counts what it did', async () => {
  const found = await Promise.all(
    (await loadShipped()).map(async (pack) => [
      `${pack.id} ${pack.version}`,
      (await sha256Hex(canonicalJson(pack))).slice(0, 16),
    ]),
  )
  expect(Object.fromEntries(found)).toEqual(FOREVER)
})
