import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { guestWith } from '../../../app/agreement.ts'
import { isAsSigned, isWeighed, signAssessment, startNewVersion, weighingOf } from '../../../app/assess.ts'
import { dayOf, formatMoment } from '../../../app/format.ts'
import { judgedGap } from '../../../app/judged.ts'
import { plusDays } from '../../../domain/follow-up/calendar-day.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'
import type { AssessmentProps } from './assessment-props.ts'

/** Puts a name under what is there, or shows whose name it is and what can follow. */
export function SignForm(props: AssessmentProps) {
  return props.assessment.signatures.length > 0 ? <Signed {...props} /> : <Unsigned {...props} />
}

function Unsigned({ session, assessment, pack }: AssessmentProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.assess
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const gap = isWeighed(pack) ? weighingOf(pack, assessment).gap : judgedGap(pack, assessment)
  const me = desk.me.value
  const guest = guestWith(session.state.value, assessment.id)

  async function sign(): Promise<void> {
    if (!me) return
    busy.value = true
    const signed = await signAssessment(
      session,
      pack,
      assessment,
      guest === undefined
        ? { name: me.name.shown, role: me.title?.shown ?? '' }
        : { name: guest, role: texts.agreement.guestRole },
      { newId: desk.newId, dayIn: (days) => plusDays(dayOf(now()), days) },
    )
    busy.value = false
    problem.value = signed.ok ? undefined : saveProblem(texts, signed.error.code)
  }

  return (
    <section class="sign">
      <p class="soft">{gap ? t.signMissing[gap] : t.signLead}</p>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <Button kind="primary" onClick={sign} busy={busy.value} disabled={gap !== undefined || !me}>
        {t.sign}
      </Button>
    </section>
  )
}

function Signed({ session, assessment }: AssessmentProps) {
  const { router } = useApp()
  const desk = useDesk()
  const t = useInside().assess
  const locale = useLocale()
  const intact = useSignal(true)
  const signature = assessment.signatures[0]

  useEffect(() => {
    if (signature) isAsSigned(session, signature).then((same) => (intact.value = same))
  }, [session, signature, intact])
  if (!signature) return null

  async function again(): Promise<void> {
    const id = desk.newId()
    const started = await startNewVersion(session, assessment, id)
    if (started.ok) {
      router.go({ at: assessment.form === 'paper' ? 'paper' : 'form', id: session.id, assessment: id })
    }
  }

  return (
    <section class="sign">
      {!intact.value && <Banner kind="info">{t.signatureBroken}</Banner>}
      <p class="signed">{t.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}</p>
      <div class="form-actions">
        <Button kind="primary" onClick={() => router.go({ at: 'manage', id: session.id })}>
          {t.toManage}
        </Button>
        <Button
          onClick={() => router.go({ at: 'print', id: session.id, what: 'assessment', of: assessment.id })}
        >
          {t.print}
        </Button>
        <Button onClick={again}>{t.newVersion}</Button>
      </div>
      <p class="soft">{t.newVersionHint}</p>
    </section>
  )
}
