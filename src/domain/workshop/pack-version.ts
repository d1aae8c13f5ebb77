/** Where the organisation's own numbers begin, so that they never meet the small ones of shipped packs. */
const FIRST_CHECK = 1_000
const CHECKS = 9_000

/**
 * The next version after a base. Two tablets may save apart and have counted to the same place, so the last number is
 * made of the content: what differs gets another number (one time in nine thousand it does not, and then both are kept
 * and the shelf says so), what is the same gets the same. Read aloud it is also a way to compare by telephone.
 */
export function nextPackVersion(base: string | undefined, taken: readonly string[], hash: string): string {
  const [major, minor] = numbersOf(base ?? '1.0.0')
  const minors = taken
    .map(numbersOf)
    .filter(([otherMajor]) => otherMajor === major)
    .map(([, otherMinor]) => otherMinor)
  return `${major}.${Math.max(minor, ...minors) + 1}.${FIRST_CHECK + (Number.parseInt(hash.slice(0, 8), 16) % CHECKS)}`
}

/** Higher number later; for lists. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

function numbersOf(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}
