import { describe, expect, test } from 'vitest'
import { circleOf } from '../../../src/domain/circle/circle-of.ts'
import type { KnownEvent } from '../../../src/domain/event.ts'
import { parseKept } from '../../../src/domain/parse-kept.ts'

const id = (letter: string) => letter.repeat(32)
const [KARIN, LARS, EVA] = [id('1'), id('2'), id('3')]
let lamport = 0

function said(
  by: string,
  data: object,
  type: 'circle.set@1' | 'circle.closed@1' = 'circle.set@1',
): KnownEvent {
  lamport += 1
  return {
    id: lamport.toString(16).padStart(32, '0'),
    caseId: id('c'),
    lamport,
    over: [],
    wall: '2026-11-25T09:00:00.000Z',
    zone: 'Europe/Stockholm',
    actor: by,
    device: by,
    type,
    data: { reason: 'conflict', words: '', previous: [], ...data },
  } as unknown as KnownEvent
}

const circle = (by: string, key: string, devices: readonly string[], ...previous: readonly string[]) =>
  said(by, { key: id(key), devices, previous: previous.map(id) })
const closed = (by: string, key: string) => said(by, { key: id(key) }, 'circle.closed@1')

describe('whom a case is for', () => {
  test('is everybody until somebody says otherwise', () => {
    expect(circleOf([])).toMatchObject({ isRestricted: false, isShut: false, heads: [], key: undefined })
  })

  test('is what the newest says that follows from one whose author was in it', () => {
    const events = [circle(KARIN, 'a', [KARIN, LARS]), circle(LARS, 'b', [KARIN, LARS, EVA], 'a')]
    expect(circleOf(events)).toMatchObject({ key: id('b'), devices: [KARIN, LARS, EVA], isShut: false })
    expect(circleOf([...events].reverse())).toMatchObject({ key: id('b') })
  })

  test('is not what somebody says who never was in it', () => {
    const events = [circle(KARIN, 'a', [KARIN, LARS]), circle(EVA, 'b', [KARIN, EVA], 'a')]
    expect(circleOf(events)).toMatchObject({ key: id('a'), devices: [KARIN, LARS] })
    expect(circleOf(events).all).toHaveLength(1)
  })

  test('is not what follows from what does not hold, from itself, or from what is not there', () => {
    const first = circle(KARIN, 'a', [KARIN, LARS])
    const false1 = circle(EVA, 'b', [KARIN, EVA], 'a')
    const false2 = circle(EVA, 'd', [KARIN, EVA], 'b')
    const self = circle(EVA, 'e', [EVA], 'e')
    const nowhere = circle(EVA, 'f', [EVA], '9')
    expect(circleOf([first, false1, false2, self, nowhere])).toMatchObject({ key: id('a') })
  })

  test('with a second beginning, is only those whom both name, and nothing is sealed before there is a new key', () => {
    const events = [circle(KARIN, 'a', [KARIN, LARS]), circle(EVA, 'b', [KARIN, EVA])]
    expect(circleOf(events)).toMatchObject({ key: undefined, devices: [KARIN] })
  })

  test('said twice in the same way needs no new key', () => {
    const before = circle(KARIN, 'a', [KARIN, LARS, EVA])
    const [one, other] = [circle(KARIN, 'd', [KARIN, LARS], 'a'), circle(LARS, 'b', [LARS, KARIN], 'a')]
    expect(circleOf([before, one, other])).toMatchObject({ key: id('b'), devices: [KARIN, LARS] })
  })

  test('somebody who was let out cannot open it again for herself', () => {
    const events = [
      circle(KARIN, 'a', [KARIN, LARS]),
      circle(KARIN, 'b', [KARIN], 'a'),
      circle(LARS, 'd', [KARIN, LARS], 'b'),
    ]
    expect(circleOf(events)).toMatchObject({ key: id('b'), devices: [KARIN] })
  })

  test('a tablet that the kits let in may say it, where the others are gone', () => {
    const events = [circle(KARIN, 'a', [KARIN]), circle(EVA, 'b', [EVA], 'a')]
    expect(circleOf(events, new Set([EVA]))).toMatchObject({ key: id('b'), devices: [EVA] })
  })

  test('a case that goes on under a key this tablet does not have is shut', () => {
    const first = circle(KARIN, 'a', [KARIN, LARS])
    expect(circleOf([closed(KARIN, '0')]).isShut).toBe(true)
    expect(circleOf([closed(KARIN, '0'), first]).isShut).toBe(false)
    expect(circleOf([closed(KARIN, '0'), first, closed(KARIN, 'a')]).isShut).toBe(true)
    const next = circle(KARIN, 'b', [KARIN], 'a')
    expect(circleOf([closed(KARIN, '0'), first, closed(KARIN, 'a'), next]).isShut).toBe(false)
  })
})

describe('what is said of whom a case is for', () => {
  const payload = JSON.stringify(circle(KARIN, 'a', [KARIN]))

  test('is believed under the key it speaks of, from the tablet that says it', () => {
    expect(parseKept(payload, id('a'), KARIN).ok).toBe(true)
    expect(parseKept(payload, id('b'), KARIN)).toMatchObject({ error: { code: 'event-damaged' } })
    expect(parseKept(payload, id('a'), EVA)).toMatchObject({ error: { code: 'event-damaged' } })
  })

  test('takes nothing from other events, which may be sent anew by another tablet', () => {
    const other = JSON.stringify({
      ...circle(KARIN, 'a', [KARIN]),
      type: 'note.added@1',
      data: { note: id('d'), text: '' },
    })
    expect(parseKept(other, id('b'), EVA).ok).toBe(true)
  })
})
