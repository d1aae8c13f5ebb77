import { useMemo } from 'preact/hooks'
import { drawQr, qrPath } from '../../../app/qr/draw-qr.ts'
import './codes.css'

/** A code to be scanned or read aloud: the same signs twice. */
export function ShownCode(props: { readonly label: string; readonly code: string }) {
  return (
    <div class="shown-code">
      <QrPicture text={props.code.replaceAll(' ', '')} />
      <p class="offered-phrase" data-code>
        <span class="unseen">{props.label}: </span>
        {props.code}
      </p>
    </div>
  )
}

/** A picture of what stands in words beside it, so it has no name of its own. */
function QrPicture({ text }: { readonly text: string }) {
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
