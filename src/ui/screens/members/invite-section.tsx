import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { formatMoment } from '../../../app/format.ts'
import type { Applicant } from '../../../app/sync/admit.ts'
import {
  answerInvitation,
  dropInvitation,
  type Invitation,
  type InvitationNews,
  makeInvitation,
  standingInvitation,
} from '../../../app/sync/invite.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ColleagueForm } from './admit-form.tsx'
import { syncProblem } from './sync-problem.ts'

const LOOK_MS = 3_000
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Somebody who is far away: a link to send, a number to read over the phone, and whoever has both. */
export function InviteSection({ loop }: { readonly loop: SyncLoop }) {
  const { now } = useApp()
  const desk = useDesk()
  const t = useInside().sync.invite
  const ports = useMemo(() => ({ random, now, origin: location.origin }), [now])
  const standing = useSignal(standingInvitation(desk, ports))
  const applicant = useSignal<Applicant | undefined>(undefined)
  const isIn = useSignal(false)

  function end(): void {
    dropInvitation(desk)
    standing.value = undefined
    applicant.value = undefined
  }

  function begin(): void {
    isIn.value = false
    standing.value = makeInvitation(desk, ports)
  }

  return (
    <section aria-labelledby="invite-heading">
      <h2 id="invite-heading">{t.title}</h2>
      {isIn.value && <p role="status">{t.isIn}</p>}
      {!standing.value && (
        <div class="form">
          <p>{t.lead}</p>
          <div>
            <Button onClick={begin}>{t.make}</Button>
          </div>
        </div>
      )}
      {standing.value && !applicant.value && (
        <Standing
          loop={loop}
          ports={ports}
          invitation={standing.value}
          onFound={(found) => (applicant.value = found)}
          onEnd={end}
        />
      )}
      {applicant.value && (
        <ColleagueForm
          loop={loop}
          applicant={applicant.value}
          onBack={end}
          onIn={() => {
            end()
            isIn.value = true
          }}
        />
      )}
    </section>
  )
}

function Standing(props: {
  readonly loop: SyncLoop
  readonly ports: Parameters<typeof makeInvitation>[1]
  readonly invitation: Invitation
  readonly onFound: (applicant: Applicant) => void
  readonly onEnd: () => void
}) {
  const desk = useDesk()
  const locale = useLocale()
  const texts = useInside()
  const t = texts.sync.invite
  const { loop, ports, invitation, onFound } = props
  const news = useSignal<Exclude<InvitationNews, { is: 'found' }> | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const answering = answerInvitation(desk, loop, ports)
    void look()
    return () => {
      isGone = true
      clearTimeout(timer)
    }

    async function look(): Promise<void> {
      const found = await answering.look()
      if (isGone) return
      problem.value = found.ok ? undefined : found.error.code
      if (found.ok && found.value.is === 'found') return onFound(found.value.applicant)
      if (found.ok) news.value = found.value as Exclude<InvitationNews, { is: 'found' }>
      timer = setTimeout(() => void look(), LOOK_MS)
    }
  }, [desk, loop, ports, invitation.link])

  return (
    <div class="form">
      <p>{t.sendLead}</p>
      <p class="offered-phrase">
        <span class="unseen">{t.link}: </span>
        {invitation.link}
      </p>
      <CopyLink link={invitation.link} />
      <p>{t.until(formatMoment(new Date(invitation.untilMs).toISOString(), locale))}</p>
      <p>{t.readLead}</p>
      <p class="offered-phrase">
        <span class="unseen">{t.code}: </span>
        {invitation.code}
      </p>
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
      {news.value?.is === 'wrong' && <Banner kind="info">{t.wrong(news.value.triesLeft)}</Banner>}
      <p role="status">{news.value?.is === 'proving' ? t.proving : t.waiting}</p>
      <div>
        <Button kind="quiet" onClick={props.onEnd}>
          {t.end}
        </Button>
      </div>
    </div>
  )
}

/** The link alone lets nobody in, so it may lie on the clipboard. The number may not, and has no such button. */
function CopyLink({ link }: { readonly link: string }) {
  const t = useInside().sync.invite
  const said = useSignal('')
  async function copy(): Promise<void> {
    said.value = await navigator.clipboard.writeText(link).then(
      () => t.copied,
      () => t.notCopied,
    )
  }
  return (
    <>
      <div>
        <Button onClick={copy}>{t.copy}</Button>
      </div>
      <p role="status">{said.value}</p>
    </>
  )
}
