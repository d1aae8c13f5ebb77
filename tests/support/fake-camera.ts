import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What a browser gives who asks for no size. */
const WIDTH = 640
const HEIGHT = 480
/** Slow enough that a reader which a busy machine holds up sees each picture before the next. */
const PER_SECOND = 4

/** One picture that the camera gives: its brightness, row by row. */
type Frame = Uint8Array

export interface FakeCamera {
  /** For the browser whose camera it is. */
  readonly flags: readonly string[]
  /** What it sees from the next time it is opened, over and over. */
  readonly see: (frames: readonly Frame[]) => Promise<void>
}

/** Chromium reads its camera from a file, when the camera is asked for and not before. */
export async function fakeCamera(folder: string, name: string): Promise<FakeCamera> {
  const path = join(folder, `${name}.y4m`)
  const see = (frames: readonly Frame[]) => writeFile(path, y4m(frames))
  await see([new Uint8Array(WIDTH * HEIGHT)])
  return {
    flags: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
    see,
  }
}

/** Plain pictures one after the other, without colour. */
function y4m(frames: readonly Frame[]): Buffer {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${PER_SECOND}:1 Ip A1:1 C420jpeg\n`),
    ...frames.flatMap((frame) => [Buffer.from('FRAME\n'), frame, grey]),
  ])
}

/** A screenshot as a camera sees it that is held in front of it: somewhat smaller, a little aside, in focus or not. */
export async function seen(page: Page, screenshot: Buffer | undefined, blurPx = 0): Promise<Frame> {
  const text = await page.evaluate(drawFrame, {
    png: screenshot?.toString('base64'),
    blurPx,
    width: WIDTH,
    height: HEIGHT,
  })
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** Runs in a page, whose canvas reads PNG, so that no decoder is needed. */
async function drawFrame(asked: {
  png: string | undefined
  blurPx: number
  width: number
  height: number
}): Promise<string> {
  const { png, blurPx, width, height } = asked
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('expected a canvas to draw on')
  context.fillStyle = '#8a8a8a'
  context.fillRect(0, 0, width, height)
  if (png !== undefined) {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const scale = (0.92 * height) / Math.max(bitmap.width, bitmap.height)
    const [w, h] = [bitmap.width * scale, bitmap.height * scale]
    context.filter = blurPx > 0 ? `blur(${blurPx}px)` : 'none'
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, (width - w) / 2 + 13, (height - h) / 2 + 5, w, h)
  }
  const { data } = context.getImageData(0, 0, width, height)
  let brightness = ''
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    brightness += String.fromCharCode(Math.round(0.299 * red + 0.587 * green + 0.114 * blue))
  }
  return btoa(brightness)
}
