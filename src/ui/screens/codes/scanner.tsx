import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { openCamera, openQrReader, pictureOf } from '../../../app/qr/read-qr.ts'
import { loadCodeTexts } from '../../../app/recovery/recovery-texts.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** The camera until it has seen one code, or somebody closes it. Pictures are looked at and thrown away. */
export function Scanner(props: {
  readonly onRead: (text: string) => void
  readonly onClose: () => void
  /** Codes that come one after the other: it goes on until it is closed. */
  readonly isSeries?: boolean
  /** How far a series has come. */
  readonly children?: ComponentChildren
}) {
  const t = useLoaded(loadCodeTexts)
  const video = useRef<HTMLVideoElement>(null)
  const problem = useSignal<string | undefined>(undefined)
  const { onRead } = props
  const read = useRef(onRead)
  read.current = onRead
  const goesOn = props.isSeries === true

  useEffect(() => {
    let isGone = false
    let stop = () => {}
    void scan()
    return () => {
      isGone = true
      stop()
    }

    async function scan(): Promise<void> {
      const [camera, reader] = await Promise.all([openCamera(navigator.mediaDevices), openQrReader()])
      if (!camera.ok) {
        problem.value = camera.error.code
        return
      }
      stop = camera.value.stop
      const element = video.current
      if (isGone || !element) return stop()
      element.srcObject = camera.value.stream
      await element.play().catch(() => undefined)
      const canvas = document.createElement('canvas')
      while (!isGone) {
        const picture = pictureOf(element, canvas)
        const text = picture && (await reader(picture))
        if (text !== undefined && !isGone) {
          read.current(text)
          if (!goesOn) return
        }
        await new Promise((next) => requestAnimationFrame(next))
      }
    }
  }, [problem, goesOn])

  if (!t) return null
  const known: Readonly<Record<string, string>> = t.errors
  return (
    <Dialog
      open
      title={t.scan}
      onClose={props.onClose}
      actions={
        <Button kind="quiet" onClick={props.onClose}>
          {goesOn ? t.close : t.typeInstead}
        </Button>
      }
    >
      {problem.value ? (
        <Banner kind="info">{known[problem.value] ?? ''}</Banner>
      ) : (
        <>
          <p>{t.scanLead}</p>
          {props.children}
          <video class="camera-picture" ref={video} muted playsInline aria-label={t.picture} />
        </>
      )}
    </Dialog>
  )
}
