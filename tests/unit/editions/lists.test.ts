import { expect, test } from 'vitest'
import { openChecklistPack, startChecklist } from '../../../src/app/checklists.ts'
import { deviceSweep } from '../../../src/content/follow-up/device-sweep.ts'
import { highRiskList } from '../../../src/content/follow-up/high-risk-list.ts'
import { editionsOf } from '../../../src/domain/editions/editions-of.ts'
import type { PartTick } from '../../../src/domain/editions/entries.ts'
import { tickEditions, ticksOf } from '../../../src/domain/editions/resolve.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const [first, second] = ticksOf(highRiskList) as readonly [PartTick, PartTick]
const police: PartTick = { ...first, text: { sv: 'Ring Åsele', en: 'Call Åsele' } }
const added: PartTick = { ...first, id: 'egen-1', part: 'h24', text: { sv: 'Ring Karin', en: 'Call Karin' } }

function say(device: Device, tick: PartTick, is: 'own' | 'hidden' = 'own'): void {
  const data = {
    kind: 'tick',
    entry: tick.id,
    is,
    text: JSON.stringify(tick),
    base: '',
    baseVersion: '1.0.0',
  }
  writeOn(
    device,
    { type: 'content.set@1', data: { ...data, reason: '' } } as EventDraft,
    device.known.size + 1,
  )
}

function read(device: Device) {
  return foldCase(CASE_ID, [...device.known.values()])
}

async function opened(...args: Parameters<typeof openChecklistPack>) {
  const result = await openChecklistPack(...args)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const textsOf = ({ pack }: Awaited<ReturnType<typeof opened>>) =>
  pack.parts.map(({ id, items }) => [id, items.map(({ text }) => text.sv)] as const)

test('a list has the points that the organisation changed, added and hid, each in its part', async () => {
  const organisation = newDevice(1)
  say(organisation, police)
  say(organisation, added)
  say(organisation, second, 'hidden')
  const parts = new Map(textsOf(await opened('hoglage', read(organisation))))
  expect(parts.get('h1')?.[0]).toBe('Ring Åsele')
  expect(parts.get('h1')).not.toContain(second.text.sv)
  expect(parts.get('h24')?.at(-1)).toBe('Ring Karin')
  const other = await opened('enhetskoll', read(organisation))
  expect(other.pack).toEqual(deviceSweep)
  expect(other.editions).toEqual([])
})

test('a list that is begun keeps its points, whatever is said afterwards', async () => {
  const organisation = newDevice(1)
  say(organisation, police)
  const tablet = newDevice(2)
  const session = {
    dispatch: async (drafts: readonly EventDraft[]) => {
      for (const draft of drafts) writeOn(tablet, draft, tablet.known.size + 1)
      return { ok: true as const, value: undefined }
    },
  }
  const pack = await opened('hoglage', read(organisation))
  await startChecklist(session as never, pack, { checklist: idOf('l', 1), nowMs: Date.UTC(2026, 10, 24, 8) })
  const [list] = read(tablet).checklists
  expect(list?.editions).toEqual([idOf('e', 1)])
  say(organisation, { ...police, text: { sv: 'Ring Lycksele', en: 'Call Lycksele' } })
  say(organisation, added)
  expect(await opened('hoglage', read(organisation), list)).toEqual(pack)
  expect(textsOf(await opened('hoglage', read(organisation)))[0]?.[1][0]).toBe('Ring Lycksele')
  expect(await opened('hoglage', read(organisation), { listVersion: '1.0.0', editions: undefined })).toEqual({
    pack: highRiskList,
    editions: [],
  })
})

test('a part whose every point is hidden is not shown, and comes back with one of them', async () => {
  const organisation = newDevice(1)
  const ours = ticksOf(deviceSweep).filter(({ part }) => part === 'bilen')
  for (const tick of ours) say(organisation, tick, 'hidden')
  const hidden = await opened('enhetskoll', read(organisation))
  expect(hidden.pack.parts.map(({ id }) => id)).not.toContain('bilen')
  expect(hidden.editions).toHaveLength(ours.length)
  say(organisation, { ...(ours[0] as PartTick), id: 'egen-2' })
  const back = await opened('enhetskoll', read(organisation))
  expect(back.pack.parts.find(({ id }) => id === 'bilen')?.items.map(({ id }) => id)).toEqual(['egen-2'])
  expect(tickEditions(highRiskList, editionsOf(read(organisation)))).toEqual([])
})

test('parts have names of their own over all lists, or a point would stand in two', async () => {
  const parts = [highRiskList, deviceSweep].flatMap((pack) => pack.parts.map(({ id }) => id))
  expect(new Set(parts).size).toBe(parts.length)
})

test('checklist-empty: a list whose every point is hidden is not begun, and what was begun is still read', async () => {
  const organisation = newDevice(1)
  for (const tick of ticksOf(deviceSweep)) say(organisation, tick, 'hidden')
  const refused = { ok: false, error: { code: 'checklist-empty' } }
  expect(await openChecklistPack('enhetskoll', read(organisation))).toEqual(refused)
  const begun = { listVersion: deviceSweep.version, editions: undefined }
  expect((await opened('enhetskoll', read(organisation), begun)).pack).toEqual(deviceSweep)
  say(organisation, { ...(ticksOf(deviceSweep)[0] as PartTick), id: 'egen-3' })
  expect((await opened('enhetskoll', read(organisation))).pack.parts).toHaveLength(1)
})
