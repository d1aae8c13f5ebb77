import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type JoiningTexts, loadJoiningTexts } from '../../../app/joining-texts.ts'
import type { JoiningSession } from '../../../app/session.ts'
import type { Result } from '../../../lib/result.ts'
import { useApp, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { ShownCode } from '../codes/shown-code.tsx'
import { InvitationForm, ProofForm } from '../members/admission-forms.tsx'
import { JoinByLink } from './join-by-link.tsx'
import { JoinOffline, sentence } from './join-offline.tsx'

const LOOK_MS = 3_000

/** Two codes, one each way: this tablet's to the colleague, and the colleague's back. */
export function JoinScreen(props: { readonly passphrase: string; readonly onBack: () => void }) {
  const { session, router } = useApp()
  const t = useJoiningTexts()
  const joining = useSignal<JoiningSession | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  useEffect(() => {
    let isGone = false
    session.join(props.passphrase).then((begun) => {
      if (!begun.ok) problem.value = begun.error.code
      else if (isGone) begun.value.giveUp()
      else joining.value = begun.value
    })
    return () => {
      isGone = true
    }
  }, [session, props.passphrase, joining, problem])

  function cancel(): void {
    joining.value?.giveUp()
    props.onBack()
  }

  if (!t) return null
  return (
    <div class="form">
      {problem.value && <Banner kind="info">{sentence(t, problem.value)}</Banner>}
      {!joining.value && !problem.value && <p role="status">{t.preparing}</p>}
      {joining.value && <Codes joining={joining.value} t={t} link={router.invitation} />}
      <Button kind="quiet" onClick={cancel}>
        {t.cancel}
      </Button>
    </div>
  )
}

function Codes(props: {
  readonly joining: JoiningSession
  readonly t: JoiningTexts
  readonly link: string | undefined
}) {
  const { joining, t } = props
  /** A link and its number have said whose organisation it is. */
  const isProved = useSignal(false)
  const answered = useSignal(false)
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  useEffect(() => {
    if (answered.value) return
    const timer = setInterval(async () => {
      const found = await joining.look()
      problem.value = found.ok ? undefined : found.error.code
      if (found.ok && found.value) answered.value = true
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [joining, answered.value, answered, problem])

  useEffect(() => {
    if (answered.value && isProved.value) void finish()
  }, [answered.value, isProved.value])

  const admission = joining.admission()

  /** What the server asked for is answered, so the cases come now. */
  async function goOn(done: Result<void>): Promise<Result<void>> {
    if (done.ok) await finish()
    return done
  }

  async function finish(event?: Event): Promise<void> {
    event?.preventDefault()
    busy.value = true
    const done = await joining.finish(typed.value)
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
  }

  const byLink = (
    <JoinByLink
      joining={joining}
      t={t}
      link={props.link}
      onProved={(code) => {
        typed.value = code
        isProved.value = true
      }}
    />
  )
  const beside = (
    <>
      <p>{t.codeLead}</p>
      <ShownCode label={t.code} code={joining.code} />
      <p role="status">{answered.value ? t.answered : t.waiting}</p>
    </>
  )

  return (
    <>
      {/* Whoever opened a link has somebody on the phone who is about to read out a number. */}
      {props.link !== undefined && byLink}
      {props.link === undefined ? beside : <Disclosure summary={t.beside}>{beside}</Disclosure>}
      {problem.value && (
        <Banner kind="info">
          {problem.value === 'unreachable' ? t.offline.noServer : sentence(t, problem.value)}
        </Banner>
      )}
      {problem.value === 'proof-needed' && admission && (
        <ProofForm
          t={t.admission}
          sentence={(code) => sentence(t, code)}
          begin={admission.beginProof}
          finish={async (code) => goOn(await admission.finishProof(code))}
        />
      )}
      {problem.value === 'invitation-needed' && admission && (
        <InvitationForm
          t={t.admission}
          sentence={(code) => sentence(t, code)}
          send={async (code) => goOn(await admission.useInvitation(code))}
        />
      )}
      {answered.value && (!isProved.value || problem.value !== undefined) && (
        <form class="form" onSubmit={finish}>
          <CodeField
            id="organisation-code"
            label={t.organisationCode}
            hint={t.organisationCodeHint}
            typed={typed}
          />
          <Button kind="primary" type="submit" busy={busy.value} disabled={typed.value.trim() === ''}>
            {busy.value ? t.finishing : t.finish}
          </Button>
        </form>
      )}
      {props.link === undefined && byLink}
      <JoinOffline joining={joining} t={t} />
    </>
  )
}

function useJoiningTexts(): JoiningTexts | undefined {
  const locale = useLocale()
  const texts = useSignal<JoiningTexts | undefined>(undefined)
  useEffect(() => {
    loadJoiningTexts(locale).then((loaded) => {
      texts.value = loaded
    })
  }, [locale, texts])
  return texts.value
}
