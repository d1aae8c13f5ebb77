import { expect, test } from 'vitest'
import { answersFile } from '../../../src/app/answers-file.ts'
import { fredaFarlighet } from '../../../src/content/instruments/freda-farlighet-v1/pack.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const assessment = idOf('a', 1)
const setting = { organisation: noOwnPacks, nowMs: Date.parse('2026-11-24T12:00:00') }
const [first, second] = fredaFarlighet.sections[0].items

function stateWith(
  answers: readonly (readonly [string, Answer])[],
  packVersion: string = fredaFarlighet.version,
) {
  const device = newDevice(1)
  const drafts: readonly EventDraft[] = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    {
      type: 'assessment.started@1',
      data: { assessment, pack: 'freda-farlighet', packVersion, form: 'guided' },
    },
    ...answers.map(
      ([item, answer]): EventDraft => ({ type: 'answer.set@1', data: { assessment, item, answer } }),
    ),
    { type: 'judgement.set@1', data: { assessment, level: 3, reason: 'Kanarieskäl' } },
  ]
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()])
}

test('holds each answer and each doubt of one assessment, and nothing of whom or what was judged', async () => {
  const state = stateWith([
    [first.id, { is: 'yes' }],
    [second.id, { is: 'unknown' }],
  ])
  const made = await answersFile(state, assessment, setting)
  if (!made.ok) throw new Error(made.error.code)
  expect(made.value.name).toBe('anteckning-2026-11-24.json')
  const text = await made.value.blob.text()
  const response = JSON.parse(text)
  expect(response).toMatchObject({
    resourceType: 'QuestionnaireResponse',
    questionnaire: `urn:lykta:fhir:pack:freda-farlighet|${fredaFarlighet.version}`,
    status: 'in-progress',
  })
  expect(response.item[0].item).toMatchObject([
    { linkId: first.id, answer: [{ valueCoding: { code: 'yes' } }] },
    { linkId: second.id, extension: [{ valueCode: 'asked-unknown' }] },
  ])
  expect(text).not.toMatch(/Björk|Kanarieskäl/)
})

test('is not made without answers, of an assessment that is not there, or with an instrument that is not', async () => {
  const answered = stateWith([[first.id, { is: 'yes' }]])
  expect(await answersFile(stateWith([]), assessment, setting)).toMatchObject({
    error: { code: 'answers-none' },
  })
  expect(await answersFile(answered, idOf('a', 2), setting)).toMatchObject({
    error: { code: 'answers-none' },
  })
  const elsewhere = stateWith([[first.id, { is: 'yes' }]], '9.9.9')
  expect(await answersFile(elsewhere, assessment, setting)).toMatchObject({ error: { code: 'pack-unknown' } })
})
