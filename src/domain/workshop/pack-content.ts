import { canonicalJson } from '../frozen-text.ts'
import type { InstrumentPack, Scoring } from '../instrument/pack.ts'

/**
 * What two people attest: everything a pack says and counts. Its number and who has attested it are left out, so the
 * same content is the same content under whatever version, and any change of it is another.
 */
export function packContent({ version: _version, levelsHidden: _hidden, ...pack }: InstrumentPack): string {
  const { status: _status, attestedBy: _attestedBy, ...verification } = pack.verification
  return canonicalJson({ ...pack, verification, scoring: pack.scoring && inOrder(pack.scoring) })
}

/** Points are a set: in which order they were entered says nothing. */
function inOrder(scoring: Scoring): Scoring {
  return {
    ...scoring,
    extra: sorted(scoring.extra),
    subtract: sorted(scoring.subtract),
    excluded: sorted(scoring.excluded),
  }
}

function sorted<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => [canonicalJson(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
}
