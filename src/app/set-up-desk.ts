import type { CryptoClient } from '../crypto/client.ts'
import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import { openStore } from '../storage/open-store.ts'
import type { StoragePlatform } from '../storage/platform.ts'
import { type Desk, openDeskOn } from './desk.ts'

/** The organisation and the first person in it, as entered at the first start. */
export interface FirstMember {
  readonly organisation: string
  readonly unit: string
  readonly name: string
  readonly title: string
}

export interface OpenDeskPorts {
  readonly clock: Clock
  readonly random: RandomBytes
  readonly zone: string
  readonly platform: StoragePlatform
}

/** Opens the sealed store of one space and puts a desk on it. */
export async function openDesk(
  space: 'real' | 'practice',
  crypto: CryptoClient,
  ports: OpenDeskPorts,
  ifMissing: 'create' | 'refuse',
): Promise<Result<Desk>> {
  const store = await openSealedStore(space, crypto, ports, ifMissing)
  return store.ok ? openDeskOn(space, { ...ports, crypto, store: store.value }) : store
}

/** The store alone, for what must happen before there is a desk. */
export function openSealedStore(
  space: 'real' | 'practice',
  crypto: CryptoClient,
  ports: OpenDeskPorts,
  ifMissing: 'create' | 'refuse',
): ReturnType<typeof openStore> {
  const rowOf = async (caseId: Id, events: readonly DomainEvent[]) =>
    (await import('./case-sessions.ts')).rowOfEvents(caseId, events)
  return openStore({
    space,
    crypto,
    ifMissing,
    rowOf,
    platform: ports.platform,
  })
}

/** First start: a fresh store, the organisation and its first member, saved before anything is shown. */
export async function setUpDesk(
  crypto: CryptoClient,
  first: FirstMember,
  ports: OpenDeskPorts,
): Promise<Result<Desk>> {
  const desk = await openDesk('real', crypto, ports, 'create')
  if (!desk.ok) return desk
  const member = desk.value.newId()
  const saved = await desk.value.writeOrganisation([
    { type: 'case.opened@1', data: { kind: 'organisation', title: first.organisation } },
    { type: 'organisation.fieldSet@1', data: { field: 'name', value: first.organisation } },
    { type: 'organisation.fieldSet@1', data: { field: 'unit', value: first.unit } },
    { type: 'member.added@1', data: { member, name: first.name, role: 'admin' } },
    { type: 'member.fieldSet@1', data: { member, field: 'title', value: first.title } },
    { type: 'device.named@1', data: { device: desk.value.store.identity.device, member, name: '' } },
  ])
  return saved.ok ? ok(desk.value) : saved
}
