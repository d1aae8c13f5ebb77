import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseSession } from '../../src/app/case-session.ts'
import { authorsOf } from '../../src/app/copy/copied-names.ts'
import { type CopyWish, makeCopy } from '../../src/app/copy/make-copy.ts'
import { findReceiver, ownReceiver, ownSenderMark } from '../../src/app/copy/receiver.ts'
import { keepCopy, openCopyFile } from '../../src/app/copy/take-copy.ts'
import { openLocations, saveLocation } from '../../src/app/locations.ts'
import { sha256Hex } from '../../src/crypto/digest.ts'
import { copiesOf } from '../../src/domain/copy/copies-of.ts'
import type { EventDraft } from '../../src/domain/event.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import { frozenText } from '../../src/domain/frozen-text.ts'
import type { Id } from '../../src/domain/id.ts'
import { idsToSign } from '../../src/domain/signed-writes.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk } from '../support/storage-rig.ts'

const NOW = Date.UTC(2026, 10, 26, 9)
const PLACE = 'Kanariegatan 7'

let tablets: Awaited<ReturnType<typeof openAppTablets>>
/** Of two organisations that have nothing in common. */
let sender: AppTablet
let receiver: AppTablet
beforeEach(async () => {
  tablets = await openAppTablets()
  sender = await tablets.found()
  receiver = await tablets.found()
}, 60_000)
afterEach(() => tablets.stop())

async function newCase({ desk }: AppTablet): Promise<CaseSession> {
  const id = expectOk(
    await desk.createCase({
      kind: 'exposed',
      title: 'Ärende Björk',
      people: [{ role: 'exposed', name: 'Anna Kanarieholm', personnummer: '' }],
      protection: 'none',
    }),
  )
  return expectOk(await desk.openCase(id))
}

async function say(session: CaseSession, ...drafts: readonly EventDraft[]): Promise<void> {
  expectOk(await session.dispatch(drafts))
}

/** Answered, judged and signed, as the screens do it. */
async function signedAssessment({ desk }: AppTablet, session: CaseSession): Promise<Id> {
  const assessment = desk.newId()
  await say(session, {
    type: 'assessment.started@1',
    data: { assessment, pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
  })
  await say(session, { type: 'answer.set@1', data: { assessment, item: 'q1', answer: { is: 'no' } } })
  await say(session, { type: 'answer.set@1', data: { assessment, item: 'q1', answer: { is: 'yes' } } })
  await say(session, { type: 'judgement.set@1', data: { assessment, level: 3, reason: 'skäl' } })
  const { writes } = session.state.value
  const of = idsToSign(writes, `assessment/${assessment}`)
  const stateHash = await sha256Hex(frozenText(writes, of))
  const signed = { assessment, of, stateHash, name: 'Karin Ek', role: 'socialsekreterare' }
  await say(session, { type: 'assessment.signed@1', data: signed })
  return assessment
}

async function wishFor(over: Partial<CopyWish> = {}): Promise<CopyWish> {
  const shown = await ownReceiver(receiver.desk)
  const found = expectOk(await findReceiver(sender.desk, shown.code.toLowerCase()))
  expect(found.mark).toBe(shown.mark)
  const parts = ['notes', 'assessments'] as const
  return { parts, receiver: found, to: 'Granby, vuxen', ground: 'consent', words: 'Sagt i dag', ...over }
}

async function copyOf(session: CaseSession, over: Partial<CopyWish> = {}): Promise<Blob> {
  return expectOk(await makeCopy(sender.desk, session, await wishFor(over), NOW)).blob
}

async function take({ desk }: AppTablet, file: Blob): Promise<CaseSession> {
  const id = expectOk(await keepCopy(desk, expectOk(await openCopyFile(desk, file)), undefined))
  return expectOk(await desk.openCase(id))
}

describe('a case shared with another organisation', { timeout: 120_000 }, () => {
  test('becomes a case of its own there, which both sides can see where it came from and went', async () => {
    const session = await newCase(sender)
    const note = { note: sender.desk.newId(), text: 'Vid köksbordet' }
    await say(session, { type: 'note.added@1', data: note })
    const made = expectOk(await makeCopy(sender.desk, session, await wishFor(), NOW))
    expect(made.name).toBe('anteckningar-2026-11-26.lykta-kopia')

    const opened = expectOk(await openCopyFile(receiver.desk, made.blob))
    expect(opened.mark).toBe(await ownSenderMark(sender.desk))
    expect(receiver.desk.cases.value).toEqual([])
    const id = expectOk(await keepCopy(receiver.desk, opened, undefined))
    const theirs = expectOk(await receiver.desk.openCase(id))
    expect(id).not.toBe(session.id)
    expect(theirs.state.value.notes.map(({ text }) => text.shown)).toEqual(['Vid köksbordet'])
    expect(receiver.desk.cases.value.map(({ title }) => title)).toEqual(['Ärende Björk'])
    const { received } = copiesOf(theirs.state.value.writes)
    expect(received?.from).toMatchObject({ organisation: 'Storskogen', name: 'Karin Ek', case: session.id })
    expect(received?.sentWall).toBe('2026-11-26T09:00:00.000Z')

    const [out] = copiesOf(session.state.value.writes).made
    expect(out).toMatchObject({ copy: received?.copy, to: 'Granby, vuxen', ground: 'consent' })
    const log = expectOk(await sender.desk.readAccess())
    expect(log).toContainEqual(expect.objectContaining({ access: 'share', of: session.id, what: 'copy' }))
  })

  test('is a copy: what is written on either side afterwards stays there', async () => {
    const session = await newCase(sender)
    const theirs = await take(receiver, await copyOf(session))
    await say(session, { type: 'note.added@1', data: { note: sender.desk.newId(), text: 'hos oss' } })
    await say(theirs, {
      type: 'case.fieldSet@1',
      data: { field: 'title', value: 'Ärende Alm' },
    })
    expect(theirs.state.value.fields.title).toMatchObject({ shown: 'Ärende Alm', versions: [{}] })
    expect(theirs.state.value.notes).toEqual([])
    expect(session.state.value.fields.title?.shown).toBe('Ärende Björk')
    expect(receiver.desk.cases.value.map(({ title }) => title)).toEqual(['Ärende Alm'])
  })

  test('keeps a signed assessment as it was signed, under the names of those who wrote it', async () => {
    const session = await newCase(sender)
    const id = await signedAssessment(sender, session)
    const theirs = await take(receiver, await copyOf(session))
    const [assessment] = theirs.state.value.assessments
    expect(assessment).toMatchObject({ id, late: 0, judgement: { shown: { level: 3, reason: 'skäl' } } })
    const [signature] = assessment?.signatures ?? []
    expect(signature).toMatchObject({ name: 'Karin Ek', role: 'socialsekreterare' })
    const frozen = frozenText(theirs.state.value.writes, signature?.of ?? [])
    expect(await sha256Hex(frozen)).toBe(signature?.stateHash)

    const author = authorsOf(receiver.desk.organisation.value, theirs.state.value)
    const signed = theirs.state.value.writes.ordered.find(({ type }) => type === 'assessment.signed@1')
    expect(signed && author(signed)).toBe('Karin Ek')
  })

  test('holds the chosen parts and no more: not what was replaced, not who read it, not a place', async () => {
    const session = await newCase(sender)
    await signedAssessment(sender, session)
    await say(session, { type: 'note.added@1', data: { note: sender.desk.newId(), text: 'stannar här' } })
    const { header, crypto } = sender
    expectOk(await crypto.unlockLocations({ header, passphrase: PASSPHRASE }))
    expectOk(await saveLocation(sender.desk, session, 'shelter', PLACE))
    const opened = expectOk(
      await openCopyFile(receiver.desk, await copyOf(session, { parts: ['assessments'] })),
    )
    expect(opened.hasPlaces).toBe(false)
    const text = JSON.stringify(opened.body)
    for (const kept of ['stannar här', PLACE, 'location.set', 'access.noted', '"no"'])
      expect(text).not.toContain(kept)
    expect(text).toContain('skäl')
  })

  test('takes places along when they were opened for it, under the second lock on both sides', async () => {
    const session = await newCase(sender)
    const secret = { header: sender.header, passphrase: PASSPHRASE }
    expectOk(await sender.crypto.unlockLocations(secret))
    expectOk(await saveLocation(sender.desk, session, 'shelter', PLACE))
    const places = expectOk(await openLocations(sender.desk, session, secret))
    const opened = expectOk(await openCopyFile(receiver.desk, await copyOf(session, { places })))
    expect(await keepCopy(receiver.desk, opened, undefined)).toMatchObject({
      error: { code: 'locations-locked' },
    })
    expect(receiver.desk.cases.value).toEqual([])
    const theirSecret = { header: receiver.header, passphrase: PASSPHRASE }
    const id = expectOk(await keepCopy(receiver.desk, opened, theirSecret))
    const theirs = expectOk(await receiver.desk.openCase(id))
    expect(JSON.stringify(theirs.state.value.writes.ordered)).not.toContain(PLACE)
    expect(await openLocations(receiver.desk, theirs, theirSecret)).toMatchObject({
      value: { shelter: [PLACE] },
    })
  })

  test('is there once however often it is opened, and still after a restart', async () => {
    const session = await newCase(sender)
    const file = await copyOf(session)
    const theirs = await take(receiver, file)
    const again = { error: { code: 'copy-known', caseId: theirs.id } }
    expect(await openCopyFile(receiver.desk, file)).toMatchObject(again)
    await receiver.desk.close()
    const store = await receiver.rig.open(receiver.crypto)
    const rows = expectOk(await store.readIndex())
    expect(rows.map(({ caseId }) => caseId)).toEqual([theirs.id])
    await store.close()
  })

  test('reaches the colleagues of whoever opened it, by the server and the same checks as all else', async () => {
    const colleague = await tablets.join(receiver, 'caseworker', 'Lars')
    const session = await newCase(sender)
    await signedAssessment(sender, session)
    const theirs = await take(receiver, await copyOf(session))
    for (const { loop } of [receiver, colleague]) expectOk(await loop.syncNow())
    const seen = expectOk(await colleague.desk.openCase(theirs.id))
    expect(seen.state.value.assessments[0]?.signatures[0]?.name).toBe('Karin Ek')
    expect(await openCopyFile(colleague.desk, await copyOf(session))).toMatchObject({
      error: { code: 'copy-not-for-us' },
    })
  })

  test('is nothing to anybody else, whole or not, changed or cut', async () => {
    const session = await newCase(sender)
    const file = await copyOf(session)
    expect(await openCopyFile(sender.desk, file)).toMatchObject({ error: { code: 'copy-not-for-us' } })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const at = [0, 11, 20, 60, 95, 200, bytes.length - 1]
    for (const place of at) {
      const changed = bytes.slice()
      changed[place] = (changed[place] as number) ^ 1
      const refused = await openCopyFile(receiver.desk, new Blob([changed]))
      expect(refused.ok, `byte ${place}`).toBe(false)
    }
    for (const length of [0, 5, 12, 92, 300, bytes.length - 1]) {
      const refused = await openCopyFile(receiver.desk, new Blob([bytes.slice(0, length)]))
      expect(refused.ok, `${length} bytes`).toBe(false)
    }
    expect(receiver.desk.cases.value).toEqual([])
  })

  test('cannot say who has a case or who has read it, nor stand above what comes after', async () => {
    const session = await newCase(sender)
    const [opened] = session.state.value.writes.ordered
    if (!opened) throw new Error('expected an event')
    const hostile = [
      { ...opened, id: sender.desk.newId(), type: 'circle.closed@1', data: { key: 'a'.repeat(32) } },
      { ...opened, id: sender.desk.newId(), type: 'access.noted@1', data: { access: 'read' } },
    ]
    const file = await sealed(
      session,
      [opened, ...hostile].map((each) => JSON.stringify(each)),
    )
    const theirs = await take(receiver, file)
    expect(theirs.circle.value.isRestricted).toBe(false)
    const types = theirs.state.value.writes.ordered.map(({ type }) => type)
    expect(types).not.toContain('circle.closed@1')
    expect(types).not.toContain('access.noted@1')
    const high = await sealed(session, [JSON.stringify({ ...opened, lamport: 2 ** 40 })])
    expect(await openCopyFile(receiver.desk, high)).toMatchObject({ error: { code: 'copy-damaged' } })
  })

  test('keeps what a newer app wrote, untouched, until this one can read it', async () => {
    const session = await newCase(sender)
    const [opened] = session.state.value.writes.ordered
    const newer = { ...opened, id: sender.desk.newId(), type: 'song.sung@7', data: { loud: true } }
    const theirs = await take(
      receiver,
      await sealed(
        session,
        [opened, newer].map((each) => JSON.stringify(each)),
      ),
    )
    expect(theirs.state.value.newer).toMatchObject([{ type: 'song.sung@7', data: { loud: true } }])
    await theirs.reload()
    expect(theirs.state.value.newer).toMatchObject([{ type: 'song.sung@7', data: { loud: true } }])
    expect(foldCase(theirs.id, theirs.state.value.newer).newer).toHaveLength(1)
  })

  test('is not made without a ground that is written down, and a typed code with a slip is no receiver', async () => {
    const session = await newCase(sender)
    const none = await wishFor({ words: ' ' })
    expect(await makeCopy(sender.desk, session, none, NOW)).toMatchObject({
      error: { code: 'copy-ground-missing' },
    })
    expect(copiesOf(session.state.value.writes).made).toEqual([])
    const { code } = await ownReceiver(receiver.desk)
    const slip = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    expect(await findReceiver(sender.desk, slip)).toMatchObject({ error: { code: 'copy-receiver-wrong' } })
    expect(await findReceiver(receiver.desk, code)).toMatchObject({ error: { code: 'copy-receiver-self' } })
  })

  /** A copy as another app could make it, signed by the sender's own tablet. */
  async function sealed(session: CaseSession, events: readonly string[]): Promise<Blob> {
    const body = {
      version: 1,
      copy: sender.desk.newId(),
      from: { organisation: 'Storskogen', unit: '', name: 'Karin Ek', title: '', case: session.id },
      to: 'Granby',
      ground: 'consent',
      words: 'ja',
      sentWall: new Date(NOW).toISOString(),
      parts: ['basics'],
      names: [],
      events,
    }
    const { boxPublicKey } = receiver.desk.store.identity
    const file = await sender.crypto.sealCopy({
      space: 'real',
      receiver: boxPublicKey,
      body: JSON.stringify(body),
    })
    return new Blob([expectOk(file)])
  }
})
