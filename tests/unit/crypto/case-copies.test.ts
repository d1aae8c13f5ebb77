import { beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/crypto/primitives.ts'
import {
  copiedCaseId,
  MAX_COPY_BYTES,
  parseCaseCopy,
  parseReceiverSigns,
  receiverSigns,
} from '../../../src/protocol/case-copy.ts'
import { openPerson, type Person } from '../../support/organisation-rig.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const

let karin: Person
let granby: Person
/** Of two organisations. */
beforeEach(async () => {
  karin = await openPerson()
  granby = await openPerson()
})

async function sealed(body: string, receiver = granby.identity.boxPublicKey) {
  return expectOk(await karin.client.sealCopy({ space, receiver, body }))
}

describe('a sealed copy', () => {
  test('opens for its receiver with whose signature it has, and for nobody else', async () => {
    const file = await sealed('ett ärende')
    const opened = expectOk(await granby.client.openCopy({ space, file }))
    expect(opened).toEqual({ body: 'ett ärende', signer: karin.identity.signPublicKey })
    for (const other of [karin, await openPerson()])
      expect(await other.client.openCopy({ space, file })).toMatchObject({
        error: { code: 'copy-not-for-us' },
      })
  })

  test('is refused when any one byte is another', async () => {
    const file = await sealed('ett ärende')
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice()
      changed[at] = (changed[at] as number) ^ 1
      const opened = await granby.client.openCopy({ space, file: changed })
      expect(opened.ok, `byte ${at}`).toBe(false)
    }
  })

  test('tells another kind of file, a newer one and one that is too large from damage', async () => {
    const file = await sealed('ett ärende')
    const newer = file.slice()
    newer[11] = '2'.charCodeAt(0)
    expect(parseCaseCopy(newer)).toMatchObject({ error: { code: 'copy-newer' } })
    expect(parseCaseCopy(file.slice(1))).toMatchObject({ error: { code: 'copy-not-one' } })
    expect(parseCaseCopy(file.slice(0, 300))).toMatchObject({ error: { code: 'copy-damaged' } })
    const large = new Uint8Array(MAX_COPY_BYTES + 1)
    expect(parseCaseCopy(large)).toMatchObject({ error: { code: 'copy-too-large' } })
  })

  test('says nothing of its length but roughly', async () => {
    const [short, long] = [await sealed('a'), await sealed('a'.repeat(150))]
    expect(short.length).toBe(long.length)
  })

  test('is not made for a key that is none', async () => {
    const receiver = new Uint8Array(32)
    expect(await karin.client.sealCopy({ space, receiver, body: 'x' })).toMatchObject({
      error: { code: 'copy-receiver-wrong' },
    })
  })
})

describe('a receiver’s code', () => {
  test('comes back from what was typed, with small letters and spaces', async () => {
    const key = random(32)
    const signs = await receiverSigns(key, sha256)
    expect(signs).toHaveLength(55)
    const typed = ` ${signs.toLowerCase().replace(/(.{4})/g, '$1 ')}`
    expect(await parseReceiverSigns(typed, sha256)).toEqual(key)
  })

  test('is refused with one sign wrong, missing or beyond what there is to say', async () => {
    const signs = await receiverSigns(random(32), sha256)
    for (let at = 0; at < signs.length; at += 6) {
      const slip = signs.slice(0, at) + (signs[at] === '7' ? '8' : '7') + signs.slice(at + 1)
      expect(await parseReceiverSigns(slip, sha256), `sign ${at}`).toBeUndefined()
    }
    expect(await parseReceiverSigns(signs.slice(1), sha256)).toBeUndefined()
    expect(await parseReceiverSigns('Z'.repeat(55), sha256)).toBeUndefined()
  })
})

test('the case a copy becomes is the same for one copy in one organisation, and another for every other', async () => {
  const [copy, org] = [random(16), random(16)]
  const id = await copiedCaseId(copy, org, sha256)
  expect(await copiedCaseId(copy, org, sha256)).toEqual(id)
  expect(await copiedCaseId(copy, random(16), sha256)).not.toEqual(id)
  expect(await copiedCaseId(random(16), org, sha256)).not.toEqual(id)
})
