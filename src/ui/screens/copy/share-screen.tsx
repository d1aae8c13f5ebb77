import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type CopyTexts, loadCopyTexts, loadSharingGrounds } from '../../../app/copy/copy-texts.ts'
import { makeCopy } from '../../../app/copy/make-copy.ts'
import { ownSenderMark } from '../../../app/copy/receiver.ts'
import { closeLocations } from '../../../app/locations.ts'
import { saveFile } from '../../../app/save-file.ts'
import { countParts } from '../../../domain/copy/cut-copy.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { ChooseParts } from './choose-parts.tsx'
import { ChooseReceiver } from './choose-receiver.tsx'
import { CopyPreview } from './copy-preview.tsx'
import { copyProblem } from './copy-problem.ts'
import { GroundForm } from './ground-form.tsx'
import { MadeCopies } from './made-copies.tsx'
import type { ShareChoice } from './share-choice.ts'

/** A case for another organisation: what, to whom, on what ground, exactly this; then a file. */
export function ShareScreen({ session }: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useLoaded(loadCopyTexts)
  const grounds = useLoaded(loadSharingGrounds)
  const counts = countParts(session.state.value)
  const choice: ShareChoice = {
    parts: useSignal([]),
    places: useSignal(undefined),
    to: useSignal(''),
    receiver: useSignal(undefined),
    isCompared: useSignal(false),
    ground: useSignal(undefined),
    words: useSignal(''),
  }
  useEffect(() => () => void closeLocations(desk), [desk])
  if (!t || !grounds) return null
  const state = session.state.value
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} lead={t.lead} focusOn="share">
            {t.title}
          </PageHeading>
        </>
      }
    >
      <ChooseParts session={session} counts={counts} choice={choice} t={t} />
      <ChooseReceiver choice={choice} t={t} />
      <GroundForm grounds={grounds} choice={choice} t={t} />
      <CopyPreview session={session} choice={choice} t={t} />
      <MakeFile session={session} choice={choice} t={t} />
      <MadeCopies session={session} grounds={grounds} t={t} />
    </PageLayout>
  )
}

function MakeFile(props: {
  readonly session: CaseSession
  readonly choice: ShareChoice
  readonly t: CopyTexts
}) {
  const { session, choice, t } = props
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const door = useDoor()
  const isRead = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const mark = useSignal<string | undefined>(undefined)
  const receiver = choice.receiver.value
  const ground = choice.ground.value
  // Read was what stood there then.
  useEffect(() => {
    isRead.value = false
  }, [choice.parts.value, choice.places.value, isRead])
  const isReady = receiver && ground && choice.isCompared.value && isRead.value

  async function make(): Promise<void> {
    if (!receiver || !ground || busy.value) return
    busy.value = true
    mark.value = undefined
    const wish = {
      parts: choice.parts.value,
      receiver,
      to: choice.to.value.trim(),
      ground,
      words: choice.words.value.trim(),
      places: choice.places.value,
    }
    const made = await makeCopy(desk, session, wish, now())
    busy.value = false
    problem.value = made.ok ? undefined : made.error.code
    if (!made.ok) return
    saveFile(made.value)
    mark.value = await ownSenderMark(desk)
  }

  return (
    <div class="form">
      <Checkbox label={t.read} checked={isRead.value} onChange={(checked) => (isRead.value = checked)} />
      {problem.value && <Banner kind="info">{copyProblem(t, texts, door, problem.value)}</Banner>}
      <Button kind="primary" busy={busy.value} disabled={!isReady} onClick={make}>
        {busy.value ? t.making : t.make}
      </Button>
      <div role="status">
        {mark.value && (
          <>
            <p>{t.made}</p>
            <p>{t.senderMark}</p>
            <p class="offered-phrase" data-sender>
              {mark.value}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
