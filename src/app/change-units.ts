import { parseVaultHeader } from '../crypto/read-vault-header.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findUnits, freeUnit, keepUnitName } from '../storage/find-units.ts'
import { goToNewUnit, writeUnitList } from '../storage/keep-units.ts'
import { browserPlatform } from '../storage/platform.ts'
import { goToUnit, readUnitList, type UnitName } from '../storage/unit-list.ts'
import { browserVaultPlatform, openVaultStore } from '../storage/vault-store.ts'
import type { Session } from './session.ts'
import type { Units } from './units.ts'

export const MAX_UNIT_NAME = 16

/** What a person called it, or its number. */
export function unitLabel({ unit, name }: UnitName, numbered: (number: number) => string): string {
  return name || numbered(Number(/\d$/.exec(unit)?.[0] ?? 1))
}

/** Looks at what lies on the tablet and makes the list say so. Gives all there are, the one that is open among them. */
export async function refreshUnits(units: Units): Promise<readonly UnitName[]> {
  const found = await lookForUnits(units)
  const list = found.length > 1 ? found : []
  writeUnitList(units.places, list)
  units.list.value = list
  // Closed between its lock and the list: it is a unit like any other from here on.
  if (units.isNew && found.some(({ unit }) => unit === units.here)) goToUnit(units.places, units.here)
  return found
}

/** Seals what is typed, locks, and begins a page for the other one at its lock. */
export async function switchUnit(units: Units, session: Session, unit: string): Promise<Result<void>> {
  if (!canBeginPage()) return err({ code: 'not-offline-yet' })
  await session.lock()
  goToUnit(units.places, unit)
  units.reload()
  return ok(undefined)
}

/** Seals, locks, and begins a page at the first start of a unit that is not there yet. */
export async function addUnit(units: Units, session: Session): Promise<Result<void>> {
  const unit = await freeUnit(await refreshUnits(units), indexedDB)
  if (unit === undefined) return err({ code: 'units-full' })
  if (!canBeginPage()) return err({ code: 'not-offline-yet' })
  await session.lock()
  // Where the next start leads if this one is given up half-way.
  goToUnit(units.places, units.here)
  goToNewUnit(units.places, unit)
  units.reload()
  return ok(undefined)
}

/** Whoever changes her mind at the first start leaves nothing behind. */
export async function giveUpAdding(units: Units, session: Session, to: string): Promise<Result<void>> {
  if (!(await isThere(units.here))) {
    // Loaded when it is wanted: it brings the database along, and the rest of this is on the lock.
    const { eraseDevice } = await import('../storage/erase-device.ts')
    await eraseDevice(browserPlatform(units.here), localStorage)
  }
  return switchUnit(units, session, to)
}

export type NameProblem = 'empty' | 'taken'

/** Undefined when it is kept. */
export async function renameUnit(
  units: Units,
  typed: string,
  numbered: (number: number) => string,
): Promise<NameProblem | undefined> {
  const name = typed.trim().slice(0, MAX_UNIT_NAME)
  if (name === '') return 'empty'
  const list = readUnitList(units.places)
  const isTaken = list.some(
    (each) => each.unit !== units.here && unitLabel(each, numbered).toLowerCase() === name.toLowerCase(),
  )
  if (isTaken) return 'taken'
  await keepUnitName(browserPlatform(units.here).caches, units.here, name)
  const next = list.map((each) => (each.unit === units.here ? { unit: each.unit, name } : each))
  writeUnitList(units.places, next)
  units.list.value = next
  return undefined
}

/** After one was erased: on to another, if there is one. False when this was the only one. */
export async function leaveErased(units: Units): Promise<boolean> {
  const [other] = (await refreshUnits(units)).filter(({ unit }) => unit !== units.here)
  if (!other) return false
  goToUnit(units.places, other.unit)
  units.reload()
  return true
}

function lookForUnits({ here, places }: Units): Promise<readonly UnitName[]> {
  return findUnits(readUnitList(places), browserVaultPlatform(here), isThere)
}

async function isThere(unit: string): Promise<boolean> {
  const reading = await openVaultStore(parseVaultHeader, browserVaultPlatform(unit)).read()
  return reading.state !== 'none'
}

/** Before the app lies on the tablet, a new page without network would be the browser's own, and none of ours. */
function canBeginPage(): boolean {
  return navigator.onLine || Boolean(navigator.serviceWorker?.controller)
}
