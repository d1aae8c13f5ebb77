import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { drawQr, qrPath } from '../../../src/app/qr/draw-qr.ts'
import { openCamera, openQrReader } from '../../../src/app/qr/read-qr.ts'

const PIXELS = 6

/** As a camera would see it: grey, and not quite sharp on any square. */
function pictureOf(squares: readonly (readonly boolean[])[]): ImageData {
  const size = squares.length * PIXELS
  const data = new Uint8ClampedArray(4 * size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = squares[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)]
      data.set([isDark ? 40 : 220, isDark ? 44 : 214, isDark ? 38 : 222, 255], 4 * (y * size + x))
    }
  return { width: size, height: size, data } as ImageData
}

test.each(['0', 'K3F7Q2M8', 'ABCD0123'.repeat(8), 'https://lykta.example/#/in/abc', 'å'.repeat(200)])(
  'what is drawn is read again: %s',
  async (text) => {
    const picture = pictureOf(drawQr(text))
    expect(decodeQR(picture)).toBe(text)
    const read = await openQrReader({})
    expect(await read(picture)).toBe(text)
  },
)

test('a picture without a code is none, and never an error', async () => {
  const read = await openQrReader({})
  const empty = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => false))
  expect(await read(pictureOf(empty))).toBeUndefined()
})

test('the browser’s own reader is used where it knows the kind, and ours where it does not', async () => {
  const scope = (formats: readonly string[]) => ({
    BarcodeDetector: class {
      static getSupportedFormats = async () => formats
      detect = async () => [{ rawValue: 'dess' }]
    },
  })
  const picture = pictureOf(drawQr('vårt'))
  expect(await (await openQrReader(scope(['qr_code'])))(picture)).toBe('dess')
  expect(await (await openQrReader(scope(['ean_13'])))(picture)).toBe('vårt')
})

test('the path of a picture has one square for each dark one', () => {
  const squares = drawQr('7')
  expect(qrPath(squares).match(/M/g)).toHaveLength(squares.flat().filter(Boolean).length)
  expect(squares[0]?.some(Boolean)).toBe(false)
})

test('camera-missing, camera-refused: said with a code, so that the person can type instead', async () => {
  expect(await openCamera(undefined)).toMatchObject({ error: { code: 'camera-missing' } })
  const failing = (name: string) =>
    ({ getUserMedia: () => Promise.reject(new DOMException('', name)) }) as unknown as MediaDevices
  expect(await openCamera(failing('NotAllowedError'))).toMatchObject({ error: { code: 'camera-refused' } })
  expect(await openCamera(failing('NotFoundError'))).toMatchObject({ error: { code: 'camera-missing' } })
})
