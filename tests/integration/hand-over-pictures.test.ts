import { decodeQR } from 'qr/decode.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawQr, type QrSquares } from '../../src/app/qr/draw-qr.ts'
import {
  type Gathered,
  gatherPicture,
  isWhole,
  makeHandOverPictures,
  takeHandOverPictures,
} from '../../src/app/sync/hand-over-pictures.ts'
import { sha256 } from '../../src/crypto/primitives.ts'
import type { EventDraft } from '../../src/domain/event.ts'
import type { Id } from '../../src/domain/id.ts'
import {
  gatherPiece,
  joinPieces,
  MAX_PICTURED_BYTES,
  splitHandOver,
} from '../../src/protocol/hand-over-pieces.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk, random } from '../support/storage-rig.ts'

/** Three dots a square: what a camera sees of a screen is finer. */
const SCALE = 3

/** From the screen of the one through the camera of the other. */
function asSeen(text: string): string {
  const squares: QrSquares = drawQr(text)
  const size = squares.length * SCALE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (squares[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)]) data.set([0, 0, 0], 4 * (y * size + x))
  return decodeQR({ width: size, height: size, data })
}

describe('a hand-over in pictures', () => {
  test('is the same bytes again, from pieces in any order and seen more than once', async () => {
    for (const length of [1, 959, 960, 961, MAX_PICTURED_BYTES]) {
      const file = random(length)
      const texts = expectOk(await splitHandOver(file, sha256))
      let gathered: Gathered | undefined
      for (const text of [...texts, ...texts].reverse()) gathered = gatherPiece(gathered, text)
      expect(expectOk(await joinPieces(gathered as Gathered, sha256)), `${length} bytes`).toEqual(file)
    }
  })

  test('hand-over-too-many, hand-over-unfinished, hand-over-damaged: nothing comes of it', async () => {
    const large = random(MAX_PICTURED_BYTES + 1)
    expect(await splitHandOver(large, sha256)).toMatchObject({ error: { code: 'hand-over-too-many' } })
    const [first = '', second = ''] = expectOk(await splitHandOver(random(1_500), sha256))
    const one = gatherPiece(undefined, first) as Gathered
    expect(await joinPieces(one, sha256)).toMatchObject({ error: { code: 'hand-over-unfinished' } })
    const slip = second.slice(0, -1) + (second.endsWith('0') ? '1' : '0')
    const wrong = gatherPiece(one, slip)
    if (wrong) expect(await joinPieces(wrong, sha256)).toMatchObject({ error: { code: 'hand-over-damaged' } })
    for (const strange of ['', 'hej', 'LYKTAH1', `${first}!`, first.slice(0, 20), 'LYKTAH1ZZ01AAAAAAAA00'])
      expect(gatherPiece(one, strange), strange).toBeUndefined()
    // A series from somebody else begins anew.
    const other = expectOk(await splitHandOver(random(1_500), sha256))
    expect(gatherPiece(one, other[1] ?? '')?.pieces.size).toBe(1)
  })
})

describe('two tablets of an organisation without a network', { timeout: 120_000 }, () => {
  let tablets: Awaited<ReturnType<typeof openAppTablets>>
  let first: AppTablet
  let second: AppTablet
  let id: Id
  beforeEach(async () => {
    tablets = await openAppTablets()
    first = await tablets.found()
    second = await tablets.join(first, 'caseworker', 'Lars')
    const asked = { kind: 'exposed', title: 'Ärende Pil', people: [], protection: 'none' } as const
    id = expectOk(await first.desk.createCase(asked))
    for (const { loop } of [first, second, first]) expectOk(await loop.syncNow())
    for (const { loop } of [first, second]) loop.stop()
  }, 60_000)
  afterEach(() => tablets.stop())

  async function assess(answers: number): Promise<Id> {
    const session = expectOk(await first.desk.openCase(id))
    const assessment = first.desk.newId()
    const said: EventDraft[] = [
      {
        type: 'assessment.started@1',
        data: { assessment, pack: 'akut-snabbkoll', packVersion: '1.0.0', form: 'guided' },
      },
      ...Array.from(
        { length: answers },
        (_, i): EventDraft => ({
          type: 'answer.set@1',
          data: { assessment, item: `q${i}`, answer: { is: 'yes' } },
        }),
      ),
    ]
    expectOk(await session.dispatch(said))
    return assessment
  }

  async function take(pictures: readonly string[], on = second) {
    let gathered: Gathered | undefined
    for (const text of pictures) gathered = gatherPicture(gathered, asSeen(text))
    expect(gathered && isWhole(gathered)).toBe(true)
    return takeHandOverPictures(on.desk, on.loop, gathered as Gathered)
  }

  test('hand over an assessment from screen to camera, once', async () => {
    const assessment = await assess(12)
    const pictures = expectOk(await makeHandOverPictures(first.loop))
    expect(pictures.length).toBeLessThanOrEqual(8)
    expect(expectOk(await take(pictures))).toBe(13)
    const there = expectOk(await second.desk.openCase(id))
    expect(there.state.value.assessments.find((each) => each.id === assessment)?.answers.size).toBe(12)
    expect(expectOk(await take(pictures))).toBe(0)
  })

  test('are sent to the file where it is too much, and where something between them is missing', async () => {
    await assess(5)
    const between = expectOk(await makeHandOverPictures(first.loop))
    expect(between.length).toBeGreaterThan(0)
    await assess(60)
    expect(await makeHandOverPictures(first.loop)).toMatchObject({ error: { code: 'hand-over-too-many' } })
    const stranger = await tablets.found()
    stranger.loop.stop()
    expect(await take(between, stranger)).toMatchObject({ error: { code: 'hand-over-foreign' } })
    expect(await take(between, first)).toMatchObject({ error: { code: 'hand-over-own' } })
  })

  test('hand-over-gap: a tablet that lacks what the server already had takes nothing', async () => {
    const third = await tablets.join(first, 'caseworker', 'Eva')
    third.loop.stop()
    await assess(1)
    // Now the server has it, and the third tablet does not.
    const again = await tablets.withLoop(first)
    expectOk(await again.loop.syncNow())
    again.loop.stop()
    await assess(2)
    const pictures = expectOk(await makeHandOverPictures(first.loop))
    expect(await take(pictures, third)).toMatchObject({ error: { code: 'hand-over-gap' } })
  })
})
