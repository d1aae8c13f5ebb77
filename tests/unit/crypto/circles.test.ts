import { beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/crypto/primitives.ts'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { circleKeyId, encodeCircle, parseCircle } from '../../../src/protocol/circle-wrap.ts'
import { openOrganisation, openPerson, type Person } from '../../support/organisation-rig.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const
const START = { deviceSeq: 0, hash: new Uint8Array(32) }

let karin: Person
let lars: Person
let eva: Person
/** Three tablets of one organisation, with the same feed key. */
beforeEach(async () => {
  const org = await openOrganisation()
  karin = org.founder
  lars = await joined(org)
  eva = await joined(org)
})

async function joined(org: Awaited<ReturnType<typeof openOrganisation>>): Promise<Person> {
  const person = await openPerson()
  const { device, boxPublicKey } = person.identity
  const sealed = expectOk(await org.founder.client.sealMember({ space, device, text: '', boxPublicKey }))
  const { org: id, feed } = org.founder.identity
  expectOk(await person.client.joinSpace({ space, org: id, feed, sealed, epoch: 0 }))
  return { client: person.client, identity: { ...person.identity, org: id, feed } }
}

const named = ({ identity: { device, boxPublicKey } }: Person) => ({ device, boxPublicKey })

async function make(by: Person, whom: readonly Person[], previous: { keyId: string; own: Bytes }[] = []) {
  return expectOk(await by.client.makeCircle({ space, devices: whom.map(named), recovery: null, previous }))
}

async function sealed(by: Person, keyId: string, payload: string) {
  const done = expectOk(
    await by.client.seal({ space, head: START, events: [{ keyId, payload }], records: [] }),
  )
  return done.envelopes.map(({ bytes }) => bytes)
}

const asNew = ({ keyId, wrapped }: { keyId: string; wrapped: Bytes }) => ({ keyId, wrapped, isNew: true })

async function tryOpen(person: Person, keys: ReturnType<typeof asNew>[]) {
  return expectOk(await person.client.openCircles({ space, keys })).map(({ keyId }) => keyId)
}

describe('the key of a restricted case', () => {
  test('opens for those it is made for and for nobody else who has the feed key', async () => {
    const made = await make(karin, [karin, lars])
    const envelopes = await sealed(karin, made.keyId, 'hemligt')
    expect(await tryOpen(eva, [asNew(made)])).toEqual([])
    expect(expectOk(await eva.client.loadCaseKeys({ space, keys: [made] })).refused).toEqual([made.keyId])
    expect(expectOk(await eva.client.openEnvelopes({ space, envelopes }))).toEqual([{ code: 'no-key' }])
    expect(await tryOpen(lars, [asNew(made)])).toEqual([made.keyId])
    expect(expectOk(await lars.client.openEnvelopes({ space, envelopes }))).toMatchObject([
      { payload: 'hemligt' },
    ])
  })

  test('says neither whom it is for nor how many they are', async () => {
    const one = await make(karin, [karin])
    const three = await make(karin, [karin, lars, eva])
    expect(one.wrapped).toHaveLength(three.wrapped.length)
    const text = Buffer.from(three.wrapped).toString('hex')
    for (const { identity } of [karin, lars, eva]) expect(text).not.toContain(identity.device)
  })

  test('cannot be exchanged: its id is made of it', async () => {
    const made = await make(karin, [karin, lars])
    const other = await make(eva, [karin, lars, eva])
    const exchanged = { error: { code: 'circle-exchanged' } }
    const give = (wrapped: Bytes) =>
      lars.client.openCircles({ space, keys: [{ keyId: made.keyId, wrapped, isNew: true }] })
    expect(await give(other.wrapped)).toMatchObject(exchanged)
    expect(await circleKeyId(made.wrapped, sha256)).toBe(made.keyId)
    const bent = made.wrapped.slice()
    bent[40] = (bent[40] ?? 0) ^ 1
    expect(await give(bent)).toMatchObject(exchanged)
  })

  test('is refused where what a wrap holds is not what its author committed to', async () => {
    const made = await make(karin, [karin, lars])
    const parts = parseCircle(made.wrapped)
    if (!parts) throw new Error('expected a circle')
    const wrapped = encodeCircle({ ...parts, commitment: random(32) })
    const keyId = await circleKeyId(wrapped, sha256)
    expect(await tryOpen(lars, [{ keyId, wrapped, isNew: true }])).toEqual([])
  })

  test('opens the keys before it for whoever comes in later, and not the other way round', async () => {
    const first = await make(karin, [karin, eva])
    const second = await make(karin, [karin, lars], [first])
    const before = await sealed(karin, first.keyId, 'före')
    expect(await tryOpen(lars, [asNew(second), { ...asNew(first), isNew: false }])).toEqual([
      second.keyId,
      first.keyId,
    ])
    expect(expectOk(await lars.client.openEnvelopes({ space, envelopes: before }))).toMatchObject([
      { payload: 'före' },
    ])
    expect(await tryOpen(eva, [asNew(first), asNew(second)])).toEqual([first.keyId])
  })

  test('is kept under the vault it was opened in, and under no other', async () => {
    const made = await make(karin, [karin, lars])
    const [kept] = expectOk(await lars.client.openCircles({ space, keys: [asNew(made)] }))
    const own = kept?.own as Bytes
    const keys = [{ keyId: made.keyId, wrapped: made.wrapped, own }]
    expect(expectOk(await lars.client.loadCaseKeys({ space, keys })).refused).toEqual([])
    expect(expectOk(await eva.client.loadCaseKeys({ space, keys })).refused).toEqual([made.keyId])
    const renewed = expectOk(await lars.client.renewDevice({ space }))
    expect(renewed.identity.device).not.toBe(lars.identity.device)
    expect(expectOk(await lars.client.loadCaseKeys({ space, keys })).refused).toEqual([])
  })

  test('cannot be said to follow a key that its maker does not have', async () => {
    const first = await make(karin, [karin])
    const devices = [named(eva)]
    const stolen = { keyId: first.keyId, own: random(60) }
    const made = await eva.client.makeCircle({ space, devices, recovery: null, previous: [stolen] })
    expect(made).toMatchObject({ error: { code: 'case-key-unknown' } })
  })

  test('in a form that is none is no key', () => {
    expect(parseCircle(new Uint8Array(0))).toBeUndefined()
    expect(parseCircle(Uint8Array.of(2, 3, 4))).toBeUndefined()
    expect(parseCircle(random(400))).toBeUndefined()
  })
})
