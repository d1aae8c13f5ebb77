import { QrPicture } from './qr-picture.tsx'

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
