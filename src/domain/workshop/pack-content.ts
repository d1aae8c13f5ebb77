import { canonicalJson } from '../frozen-text.ts'
import type { InstrumentPack } from '../instrument/pack.ts'

/**
 * What two people attest: everything a pack says and counts. Its number and who has attested it are left out, so the
 * same content is the same content under whatever version, and any change of it is another.
 */
export function packContent({ version: _version, levelsHidden: _hidden, ...pack }: InstrumentPack): string {
  const { status: _status, attestedBy: _attestedBy, ...verification } = pack.verification
  return canonicalJson({ ...pack, verification })
}
