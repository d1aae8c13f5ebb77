import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { openCamera, openQrReader, pictureOf } from '../../../app/qr/read-qr.ts'
import { loadCodeTexts } from '../../../app/recovery/recovery-texts.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** The camera until it has seen one code, or somebody closes it. Pictures are looked at and thrown away. */
export function Scanner(props: { readonly onRead: (text: string) => void; readonly onClose: () => void }) {
  const t = useLoaded(loadCodeTexts)
  const video = useRef<HTMLVideoElement>(null)
  const problem = useSignal<string | undefined>(undefined)
  const { onRead } = props
  const read = useRef(onRead)
  read.current = onRead

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
        if (text !== undefined && !isGone) return read.current(text)
        await new Promise((next) => requestAnimationFrame(next))
      }
    }
  }, [problem])

  if (!t) return null
  const known: Readonly<Record<string, string>> = t.errors
  return (
    <Dialog
      open
      title={t.scan}
      onClose={props.onClose}
      actions={
        <Button kind="quiet" onClick={props.onClose}>
          {t.typeInstead}
        </Button>
      }
    >
      {problem.value ? (
        <Banner kind="info">{known[problem.value] ?? ''}</Banner>
      ) : (
        <>
          <p>{t.scanLead}</p>
          <video class="camera-picture" ref={video} muted playsInline aria-label={t.picture} />
        </>
      )}
    </Dialog>
  )
}
