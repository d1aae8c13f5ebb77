import { expect, test } from 'vitest'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import { seenBy } from '../../../src/domain/agreement/seen-by.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const first = idOf('a', 1)
const second = idOf('a', 2)
const setting = {
  locale: 'sv',
  texts: { ...inside, ...work },
  today: '2026-11-24',
  organisation: noOwnPacks,
} as const

test('the print says nothing until both have signed, and then the differences and the higher level', async () => {
  const device = newDevice(1)
  let number = 0
  const write = (draft: EventDraft) => writeOn(device, draft, ++number)
  const fold = () => foldCase(CASE_ID, [...device.known.values()])
  const print = (of: string, what: 'agreement' | 'assessment') => {
    const seen = seenBy({ member: device.id, guestOf: undefined }, fold())
    return printOfCase(seen, { what, of, chosenAnyway: false }, setting)
  }
  const assess = (assessment: string, level: 2 | 4, is: 'yes' | 'no') => {
    const pack = { pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' } as const
    write({ type: 'assessment.started@1', data: { assessment, ...pack } })
    write({ type: 'answer.set@1', data: { assessment, item: 'violence-increased', answer: { is } } })
    write({ type: 'judgement.set@1', data: { assessment, level, reason: 'Skäl' } })
  }
  const sign = (assessment: string, name: string) => {
    const of = idsToSign(fold().writes, `assessment/${assessment}`)
    const data = { assessment, of, stateHash: '0'.repeat(64), name, role: '' }
    write({ type: 'assessment.signed@1', data })
  }
  assess(first, 2, 'yes')
  write({ type: 'pairing.started@1', data: { pairing: idOf('p', 1), first, second, guest: 'Sara Lind' } })
  assess(second, 4, 'no')
  sign(second, 'Sara Lind')
  expect(await print(first, 'agreement')).toMatchObject({ ok: false, error: { code: 'print-nothing' } })
  expect(await print(second, 'assessment')).toMatchObject({ ok: false, error: { code: 'print-nothing' } })
  sign(first, 'Karin Ek')
  const made = await print(second, 'agreement')
  const text = JSON.stringify(made.ok && made.value.document)
  expect(text).toContain('0 % av svaren är lika (0 av 1)')
  expect(text).toContain('nivå 4, mycket hög')
  expect(text.indexOf(setting.texts.agreement.differences)).toBeLessThan(
    text.indexOf(setting.texts.agreement.measure),
  )
})
