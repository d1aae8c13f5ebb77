import { describe, expect, test, vi } from 'vitest'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { bundleText, createCaseReader } from '../../../src/storage/case-reader.ts'
import type { Connection } from '../../../src/storage/connection.ts'
import type { Sealer } from '../../../src/storage/sealer.ts'
import { nameOfShapes } from '../../../tools/event-shapes-plugin.ts'
import { answerEvent, expectOk } from '../../support/storage-rig.ts'

const CASE = 'c'.repeat(32)
const KEY = 'e'.repeat(32)
const none = { payloads: [], unchecked: [], skipped: [] }
const events = ['ett', 'två'].map((text) => answerEvent(CASE, text))
const payloads = events.map(eventPayload)
/** Of a kind that only a newer app knows. */
const later = payloads[0]?.replace('note.added@1', 'note.sung@1') ?? ''

const nothing = { where: () => ({ between: () => ({ toArray: async () => [] }) }) }

/** A case that is one bundle and no rows after it, read by an app that knows `shapes`. */
function readerOf(text: string, shapes: string | undefined) {
  const tables = {
    bundles: { get: async () => ({ keyId: KEY, upTo: 2, bytes: new Uint8Array() }) },
    log: nothing,
    segments: nothing,
  }
  const connection = {
    run: async (work: (on: unknown) => unknown) => ({ ok: true, value: await work(tables) }),
  }
  const sealer = { openRecords: async () => ({ ok: true, value: [text] }) }
  const parse = vi.fn(parseEvent)
  const reader = createCaseReader({
    connection: connection as unknown as Connection,
    sealer: sealer as unknown as Sealer,
    space: 'real',
    keys: { ensureLoaded: async () => ({ ok: true, value: undefined }) } as never,
    loadParser: async () => parse,
    shapes,
  })
  return { parse, read: async () => expectOk(await reader.read(KEY)) }
}

describe('a bundle', () => {
  const checked = bundleText({ ...none, payloads }, [], 'these')

  test('of the same shapes is not checked again', async () => {
    const { parse, read } = readerOf(checked, 'these')
    expect((await read()).events).toEqual(events)
    expect(parse).not.toHaveBeenCalled()
  })

  test.each([
    ['of other shapes', checked, 'others'],
    ['read where the shapes have no name', checked, undefined],
    ['made where the shapes had no name', bundleText({ ...none, payloads }, [], undefined), 'these'],
    ['of a version before shapes were named', JSON.stringify({ skipped: [], payloads }), 'these'],
  ])('%s is checked, and says the same', async (_, text, shapes) => {
    const { parse, read } = readerOf(text, shapes)
    expect((await read()).events).toEqual(events)
    expect(parse).toHaveBeenCalledTimes(2)
  })

  test('holds what was added unread, and that alone is checked', async () => {
    const { parse, read } = readerOf(
      bundleText({ ...none, payloads: payloads.slice(0, 1) }, payloads.slice(1), 'these'),
      'these',
    )
    expect(await read()).toMatchObject({ events, unchecked: [], newer: 0 })
    expect(parse.mock.calls).toEqual([[payloads[1], KEY, undefined]])
  })

  test('says of each reading what is newer than this app, and never takes it for known', async () => {
    const first = await readerOf(
      JSON.stringify({ skipped: [], payloads: [...payloads, later] }),
      'these',
    ).read()
    expect(first).toMatchObject({ newer: 1, unchecked: [2] })
    const again = await readerOf(bundleText(first, [], 'these'), 'these').read()
    expect(again).toEqual(first)
    expect(again.events[2]).toMatchObject({ unknown: true })
  })

  test('keeps what is no event at all where it was', async () => {
    const first = await readerOf(
      bundleText({ ...none, payloads: ['{'] }, payloads, undefined),
      'these',
    ).read()
    expect(first).toMatchObject({ events, damaged: 1, unchecked: [0] })
    expect(await readerOf(bundleText(first, [], 'these'), 'these').read()).toEqual(first)
  })
})

test('the shapes have a name that is the same for the same files', () => {
  expect(nameOfShapes()).toMatch(/^[0-9a-f]{32}$/)
  expect(nameOfShapes()).toBe(nameOfShapes())
})
