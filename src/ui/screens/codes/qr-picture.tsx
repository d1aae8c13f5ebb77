import { useMemo } from 'preact/hooks'
import { drawQr, qrPath } from '../../../app/qr/draw-qr.ts'
import './codes.css'

/** A picture of what stands in words beside it, so it has no name of its own. */
export function QrPicture({ text, isLarge }: { readonly text: string; readonly isLarge?: boolean }) {
  const { size, path } = useMemo(() => {
    const squares = drawQr(text)
    return { size: squares.length, path: qrPath(squares) }
  }, [text])
  return (
    <svg class="qr-picture" data-size={isLarge && 'large'} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  )
}
