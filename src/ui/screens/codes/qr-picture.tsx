import { useMemo } from 'preact/hooks'
import { drawQr, qrPath } from '../../../app/qr/draw-qr.ts'
import './codes.css'

/** A picture of what stands in words beside it, so it has no name of its own. */
export function QrPicture({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => {
    const squares = drawQr(text)
    return { size: squares.length, path: qrPath(squares) }
  }, [text])
  return (
    <svg class="qr-picture" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  )
}
