import { isUnit, type UnitName } from './unit-list.ts'
import type { VaultPlatform } from './vault-store.ts'

const VAULT = /^(.+)-vault$/
// Never fetched: Cache Storage wants an address as key.
const NAME = 'https://lykta.invalid/unit/name'

/**
 * The units that lie on this tablet, by what they left in any of its stores, with the names the list has for them. The
 * list alone would not do: a browser may lose it, and nobody could then open what it stood for.
 */
export async function findUnits(
  known: readonly UnitName[],
  { indexedDB, caches, local }: Omit<VaultPlatform, 'unit'>,
  /** Anything but an untouched place: what is damaged or has vanished is a unit too. */
  isThere: (unit: string) => Promise<boolean>,
): Promise<readonly UnitName[]> {
  const databases = (await indexedDB.databases?.().catch(nothing)) ?? []
  const cached = (await caches?.keys().catch(nothing)) ?? []
  const maybe = new Set<string>()
  for (const name of [...databases.map((each) => each.name ?? ''), ...cached]) {
    const unit = VAULT.exec(name)?.[1]
    if (isUnit(unit)) maybe.add(unit)
  }
  for (const unit of everyUnit()) if (local?.getItem(`${unit}-vault`)) maybe.add(unit)
  const found: UnitName[] = []
  for (const unit of [...maybe].sort()) {
    if (!(await isThere(unit))) continue
    const name = known.find((each) => each.unit === unit)?.name || (await readUnitName(caches, unit))
    found.push({ unit, name })
  }
  return found
}

/** Beside the vault, and gone with it: the list of names is written lazily by browsers, and a dead battery would lose it. */
export async function keepUnitName(
  caches: CacheStorage | undefined,
  unit: string,
  name: string,
): Promise<void> {
  try {
    await (await caches?.open(`${unit}-vault`))?.put(NAME, new Response(name))
  } catch {
    // Full or refused. The list has it, and a name that is lost is a number again.
  }
}

async function readUnitName(caches: CacheStorage | undefined, unit: string): Promise<string> {
  const kept = await caches?.match(NAME, { cacheName: `${unit}-vault` }).catch(nothing)
  return (await kept?.text()) ?? ''
}

/**
 * A place for one more, undefined when the tablet has as many as it can hold. One without any database comes first: what
 * lies under no vault may be a unit whose marks were all lost, which only its backup can tell, and is left alone.
 */
export async function freeUnit(
  found: readonly UnitName[],
  indexedDB: IDBFactory,
): Promise<string | undefined> {
  const databases = (await indexedDB.databases?.().catch(nothing)) ?? []
  const free = everyUnit().filter((unit) => !found.some((each) => each.unit === unit))
  const untouched = free.find((unit) => !databases.some(({ name }) => name === `${unit}-real`))
  return untouched ?? free[0]
}

/** Nine: far more than anybody works in, and few enough to look through at every start. */
function everyUnit(): readonly string[] {
  return ['lykta', ...Array.from({ length: 8 }, (_, n) => `lykta-${n + 2}`)]
}

// A store that does not answer tells of no unit; the others still do.
function nothing(): undefined {
  return undefined
}
