import { err, ok, type Result } from '../../lib/result.ts'

/** Reads one picture; undefined where there is no code in it. */
export type QrReader = (picture: ImageData) => Promise<string | undefined>

/** Wide enough for a code that fills a third of the picture; more only takes longer. */
const PICTURE_WIDTH = 800

interface Detector {
  readonly detect: (picture: ImageData) => Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorKind {
  new (asked: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** The browser's own where it knows QR codes; else ours, fetched when a camera is opened and never before. */
export async function openQrReader(scope: object = globalThis): Promise<QrReader> {
  const kind = (scope as { BarcodeDetector?: DetectorKind }).BarcodeDetector
  const isKnown = await kind?.getSupportedFormats().then(
    (formats) => formats.includes('qr_code'),
    () => false,
  )
  if (kind && isKnown) {
    const detector = new kind({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture))[0]?.rawValue
  }
  const { decodeQR } = await import('qr/decode.js')
  return async ({ width, height, data }) => {
    try {
      return decodeQR({ width, height, data })
    } catch {
      // Its way of saying that there is no code in the picture, or none that is whole.
      return undefined
    }
  }
}

export interface Camera {
  readonly stream: MediaStream
  readonly stop: () => void
}

/** The camera at the back, for as long as it is used. `camera-refused`, `camera-missing`: the code can be typed. */
export async function openCamera(devices: MediaDevices | undefined): Promise<Result<Camera>> {
  if (!devices?.getUserMedia) return err({ code: 'camera-missing' })
  try {
    const stream = await devices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
    return ok({
      stream,
      stop: () => {
        for (const track of stream.getTracks()) track.stop()
      },
    })
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    return err({ code: isRefused ? 'camera-refused' : 'camera-missing' })
  }
}

/** What the camera sees now, small enough to be read many times a second; undefined before its first picture. */
export function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  if (video.videoWidth === 0) return undefined
  const scale = Math.min(1, PICTURE_WIDTH / video.videoWidth)
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}
