import type { Page } from 'playwright-core'

/** How far one channel of one point may be from all its neighbours in the other picture before it counts. */
const TOLERANCE = 40

export interface PictureDifference {
  /** Points that have no like within one step in the other picture, counted both ways. */
  readonly points: number
  /** In CSS pixels; a picture of another size is another picture. */
  readonly sizes: readonly [string, string]
}

/**
 * Two PNGs, compared by a browser so that no decoder is needed. A point counts when its colour lies outside what the
 * other picture has in the nine points around it: letters that another machine draws a hair's breadth aside do not
 * count, a line that is gone, a colour that changed or a word that moved does.
 */
export function pictureDifference(page: Page, one: Buffer, other: Buffer): Promise<PictureDifference> {
  return page.evaluate(
    async ([first, second, tolerance]) => {
      async function read(base64: string): Promise<ImageData> {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('expected a canvas to draw on')
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
      }
      function strangers(a: ImageData, b: ImageData): number {
        let count = 0
        for (let y = 0; y < a.height; y++) {
          for (let x = 0; x < a.width; x++) if (isStrange(a, b, x, y)) count += 1
        }
        return count
      }
      function isStrange(a: ImageData, b: ImageData, x: number, y: number): boolean {
        for (let channel = 0; channel < 3; channel++) {
          const value = a.data[(y * a.width + x) * 4 + channel] ?? 0
          // Nearly all points have their like at the very same place.
          if (Math.abs(value - (b.data[(y * b.width + x) * 4 + channel] ?? 0)) <= tolerance) continue
          let low = 255
          let high = 0
          for (let v = Math.max(0, y - 1); v <= Math.min(b.height - 1, y + 1); v++) {
            for (let u = Math.max(0, x - 1); u <= Math.min(b.width - 1, x + 1); u++) {
              const near = b.data[(v * b.width + u) * 4 + channel] ?? 0
              low = Math.min(low, near)
              high = Math.max(high, near)
            }
          }
          if (value < low - tolerance || value > high + tolerance) return true
        }
        return false
      }
      const [a, b] = await Promise.all([read(first), read(second)])
      const sizes = [`${a.width}×${a.height}`, `${b.width}×${b.height}`] as const
      if (sizes[0] !== sizes[1]) return { points: Number.POSITIVE_INFINITY, sizes }
      return { points: strangers(a, b) + strangers(b, a), sizes }
    },
    [one.toString('base64'), other.toString('base64'), TOLERANCE] as const,
  )
}
