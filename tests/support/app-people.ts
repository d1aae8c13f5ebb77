import { expect } from 'vitest'
import { eraseCase } from '../../src/app/sync/erase.ts'
import type { EventDraft } from '../../src/domain/event.ts'
import type { Id } from '../../src/domain/id.ts'
import { tableNames } from '../../src/storage/tables.ts'
import type { AppTablet, openAppTablets } from './app-tablets.ts'
import { PASSPHRASE } from './open-test-crypto.ts'
import { expectOk } from './storage-rig.ts'

/** An administrator, a manager, and somebody who works there; each has heard of the others. */
export async function threePeople(rigs: Awaited<ReturnType<typeof openAppTablets>>) {
  const karin = await rigs.found()
  const eva = await rigs.join(karin, 'manager', 'Eva Ek')
  const lars = await rigs.join(karin, 'caseworker', 'Lars Lövqvist')
  await meet(karin, eva, lars)
  return { karin, eva, lars }
}

export async function meet(...tablets: readonly AppTablet[]): Promise<void> {
  for (const _round of [1, 2]) for (const { loop } of tablets) expectOk(await loop.syncNow())
}

export const idOf = ({ desk }: AppTablet): Id => desk.store.identity.device
export const titles = ({ desk }: Pick<AppTablet, 'desk'>) => desk.cases.value.map(({ title }) => title).sort()

async function newCase({ desk }: AppTablet, title: string): Promise<Id> {
  return expectOk(await desk.createCase({ kind: 'exposed', title, people: [], protection: 'none' }))
}

async function says({ desk }: AppTablet, id: Id, ...drafts: readonly EventDraft[]): Promise<void> {
  expectOk(await expectOk(await desk.openCase(id)).dispatch(drafts))
}

export const note = (tablet: AppTablet, id: Id, text: string) =>
  says(tablet, id, { type: 'note.added@1', data: { note: tablet.desk.newId(), text } })

export const close = (tablet: AppTablet, id: Id, status: 'done' | 'ongoing' = 'done') =>
  says(tablet, id, { type: 'step.set@1', data: { step: 'close', status, reason: 'Överlämnat.' } })

/** A closed case and another, on all three. */
export async function closedCase({ karin, eva, lars }: Awaited<ReturnType<typeof threePeople>>) {
  const gone = await newCase(karin, 'Ärende Björk')
  // So many that what is opened of it lies sealed once more, under a key that is not erased.
  const many = Array.from({ length: 40 }, (_, n) => `${n}`)
  await says(
    karin,
    gone,
    ...many.map((text) => ({ type: 'note.added@1', data: { note: karin.desk.newId(), text } }) as const),
  )
  const other = await newCase(karin, 'Ärende Gran')
  await note(karin, gone, 'det hemliga')
  await meet(karin, eva, lars)
  await note(lars, gone, 'svar')
  await close(lars, gone)
  await meet(lars, karin, eva)
  expect(await karin.rig.tables((tables) => tables.bundles.count())).toBeGreaterThan(0)
  return { gone, other, wraps: await wrapsOf(karin, gone) }
}

export const erase = ({ desk, loop, header }: AppTablet, id: Id) =>
  eraseCase(desk, loop, id, 'Dnr 2026-114', { header, passphrase: PASSPHRASE })

export async function wrapsOf({ rig }: AppTablet, id: Id): Promise<readonly Buffer[]> {
  const rows = await rig.tables((tables) => tables.keys.where('caseId').equals(id).toArray())
  expect(rows.length).toBeGreaterThan(0)
  return rows.map(({ wrapped }) => Buffer.from(wrapped))
}

/** Everything of the tablet's two stores, as bytes. */
export async function onDisk({ rig }: Pick<AppTablet, 'rig'>): Promise<Buffer> {
  const rows = await rig.tables((tables) => Promise.all(tableNames.map((name) => tables[name].toArray())))
  const parts: Buffer[] = []
  const add = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value))
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) add(each)
    else parts.push(Buffer.from(`${value}\n`))
  }
  add(rows)
  for (const entries of rig.caches.contents().values()) add([...entries.values()])
  return Buffer.concat(parts)
}

/** Neither its keys nor what is opened of it, in the list, on the disk or in the keys' thread; only that it is erased. */
export async function expectNothingOf(
  tablet: Pick<AppTablet, 'desk' | 'rig' | 'crypto'>,
  id: Id,
  wraps: readonly Buffer[],
): Promise<void> {
  expect(titles(tablet)).not.toContain('Ärende Björk')
  const listed = expectOk(await tablet.desk.store.readIndex())
  expect(listed.map(({ caseId }) => caseId)).not.toContain(id)
  expect(await tablet.desk.openCase(id)).toMatchObject({ error: { code: 'case-unknown' } })
  const disk = await onDisk(tablet)
  for (const wrapped of wraps) expect(disk.includes(wrapped)).toBe(false)
  expect(disk.includes(`${id}\n`)).toBe(true)
  const [keys, bundles] = await tablet.rig.tables(async (tables) => [
    await tables.keys.toArray(),
    await tables.bundles.toArray(),
  ])
  expect(keys.filter(({ caseId }) => caseId === id)).toEqual([])
  const kept = new Set(keys.map(({ keyId }) => keyId))
  expect(bundles.filter(({ keyId }) => !kept.has(keyId))).toEqual([])
  // Not even by what the keys' thread still holds.
  const logged = await tablet.rig.tables((tables) => tables.log.toArray())
  const envelopes = logged.map(({ envelope }) => envelope)
  const opened = expectOk(await tablet.crypto.openEnvelopes({ space: 'real', envelopes }))
  expect(opened.map((one) => ('payload' in one ? one.payload : '')).join()).not.toContain('det hemliga')
}
