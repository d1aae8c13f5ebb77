import { describe, expect, test } from 'vitest'
import { attach, openAttachment, type Redraw } from '../../src/app/attachments.ts'
import type { CaseSession } from '../../src/app/case-session.ts'
import { openDesk, setUpDesk } from '../../src/app/set-up-desk.ts'
import { type Attachment, attachmentsOf } from '../../src/domain/attachment/attachments-of.ts'
import { MAX_ATTACHMENT_BYTES } from '../../src/domain/event-attachment.ts'
import { newId } from '../../src/domain/id.ts'
import { err } from '../../src/lib/result.ts'
import { openTestVault } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }
const RECORD = newId(random)
const PORTS = { newId: () => newId(random), redraw: (async (file) => file) satisfies Redraw }

async function tablet() {
  const rig = storageRig()
  const vault = await openTestVault()
  const ports = {
    clock: () => Date.UTC(2026, 10, 25),
    random,
    zone: 'Europe/Stockholm',
    platform: rig.platform,
  }
  const desk = expectOk(await setUpDesk(vault.crypto, FIRST, ports))
  const id = expectOk(
    await desk.createCase({ kind: 'exposed', title: 'Ärende Björk', people: [], protection: 'none' }),
  )
  const session = expectOk(await desk.openCase(id))
  /** As after a battery that died: from what is on disk. */
  const again = async (): Promise<CaseSession> => {
    const opened = expectOk(await openDesk('real', vault.crypto, ports, 'refuse'))
    return expectOk(await opened.openCase(id))
  }
  return { session, again }
}

function paper(size: number, name = 'bops.pdf'): File {
  const bytes = new Uint8Array(size).map((_, at) => (at * 31) % 251)
  bytes.set(new TextEncoder().encode('%PDF-'))
  return new File([bytes], name)
}

function only(session: CaseSession): Attachment {
  const [found] = attachmentsOf(session.state.value, RECORD)
  if (!found) throw new Error('expected a document')
  return found
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

describe('a document in a case', () => {
  test.each([1_000, 196_608, 196_609, MAX_ATTACHMENT_BYTES])(
    'of %i bytes is whole after the battery died',
    async (size) => {
      const { session, again } = await tablet()
      const file = paper(size)
      const done: string[] = []
      const onPart = (at: number, of: number) => done.push(`${at}/${of}`)
      expectOk(await attach(session, RECORD, file, { ...PORTS, onPart }))
      expect(done.at(-1)).toBe(`${done.length}/${done.length}`)
      const later = await again()
      expect(only(later)).toMatchObject({ title: 'bops', type: 'application/pdf', size })
      const opened = expectOk(await openAttachment(later, only(later)))
      expect(await bytesOf(opened)).toEqual(await bytesOf(file))
    },
    60_000,
  )

  test('is taken away with a reason, and others stay', async () => {
    const { session } = await tablet()
    expectOk(await attach(session, RECORD, paper(100, 'en.pdf'), PORTS))
    expectOk(await attach(session, RECORD, paper(100, 'två.pdf'), PORTS))
    const { attachment } = only(session)
    expectOk(
      await session.dispatch([{ type: 'attachment.removed@1', data: { attachment, reason: 'fel ärende' } }]),
    )
    expect(attachmentsOf(session.state.value, RECORD).map(({ title }) => title)).toEqual(['två'])
    expect(attachmentsOf(session.state.value, newId(random))).toEqual([])
  })

  test('attachment-too-large, attachment-type-unknown, attachment-unreadable: nothing is saved', async () => {
    const { session } = await tablet()
    const before = session.state.value.writes.ordered.length
    expect(await attach(session, RECORD, paper(MAX_ATTACHMENT_BYTES + 1), PORTS)).toEqual(
      err({ code: 'attachment-too-large' }),
    )
    const disguised = new File(['<script>alert(1)</script>'], 'bild.jpg', { type: 'image/jpeg' })
    expect(await attach(session, RECORD, disguised, PORTS)).toEqual(err({ code: 'attachment-type-unknown' }))
    const broken = new File([new Uint8Array([0xff, 0xd8, 0xff, 0])], 'bild.jpg')
    expect(await attach(session, RECORD, broken, { ...PORTS, redraw: async () => undefined })).toEqual(
      err({ code: 'attachment-unreadable' }),
    )
    expect(session.state.value.writes.ordered).toHaveLength(before)
  })

  test('what the camera wrote is left behind: only what was drawn anew is kept', async () => {
    const { session } = await tablet()
    const photo = new File([new Uint8Array([0xff, 0xd8, 0xff]), 'GPS 63.2 N'], 'DSC_1.jpg')
    const drawn = new Blob(['drawn anew'])
    expectOk(await attach(session, RECORD, photo, { ...PORTS, redraw: async () => drawn }))
    const kept = expectOk(await openAttachment(session, only(session)))
    expect(await kept.text()).toBe('drawn anew')
    expect(kept.type).toBe('image/jpeg')
  })

  test('attachment-incomplete: a part that has not come is waited for, not guessed', async () => {
    const { session } = await tablet()
    expectOk(await attach(session, RECORD, paper(300_000), PORTS))
    const known = only(session)
    const waiting = { ...known, attachment: newId(random) }
    expect(await openAttachment(session, waiting)).toEqual(err({ code: 'attachment-incomplete' }))
    expect(await openAttachment(session, { ...known, parts: known.parts + 1 })).toEqual(
      err({ code: 'attachment-incomplete' }),
    )
  })

  test('attachment-damaged: a changed part is never shown', async () => {
    const { session } = await tablet()
    expectOk(await attach(session, RECORD, paper(1_000), PORTS))
    const known = only(session)
    expect(await openAttachment(session, { ...known, hash: '0'.repeat(64) })).toEqual(
      err({ code: 'attachment-damaged' }),
    )
    const part = { attachment: known.attachment, part: 0, bytes: 'QQ' }
    expectOk(await session.dispatch([{ type: 'attachment.part@1', data: part }]))
    expect(await openAttachment(session, known)).toEqual(err({ code: 'attachment-damaged' }))
  })
})
