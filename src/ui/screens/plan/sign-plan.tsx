import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf } from '../../../app/format.ts'
import { signPlan } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { duesOf } from '../../../domain/follow-up/dues-of.ts'
import { checkValidUntil, latestValidDay } from '../../../domain/plan/valid-until.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { saveProblem } from '../save-problem.ts'

/** A plan is good until the next thing that is known to come; no later than the next date in the case. */
export function SignPlan(props: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.safety
  const state = props.session.state.value
  // A silence ends on a day that moves with each contact: no day that is known.
  const triggers = state.triggers.filter(({ silentSince }) => silentSince === undefined)
  const next = latestValidDay(dayOf(now()), duesOf({ ...state, triggers }))
  const validUntil = useSignal(next ?? '')
  const problem = useSignal<string | undefined>(undefined)
  const me = desk.me.value
  const known = next === undefined ? [] : [{ on: next }]
  const check = validUntil.value === '' ? 'good' : checkValidUntil(validUntil.value, dayOf(now()), known).is
  const fault = { good: undefined, passed: t.validUntilPassed, tooLong: t.validUntilTooLate }[check]

  async function sign(): Promise<void> {
    if (!me) return
    const signed = await signPlan(
      props.session,
      props.plan,
      { name: me.name.shown, role: me.title?.shown ?? '' },
      validUntil.value === '' ? undefined : validUntil.value,
    )
    problem.value = signed.ok ? undefined : saveProblem(texts, signed.error.code)
  }

  return (
    <section class="sign">
      <DayField
        label={t.validUntil}
        hint={t.validUntilHint}
        value={validUntil.value}
        min={dayOf(now())}
        error={fault}
        onChange={(day) => (validUntil.value = day)}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <Button
        kind="primary"
        onClick={sign}
        disabled={!me || fault !== undefined || props.plan.values.size === 0}
      >
        {t.sign}
      </Button>
    </section>
  )
}
