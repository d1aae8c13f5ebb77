import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay, formatMoment } from '../../../app/format.ts'
import { answeredIn, chaptersOf, startNewPlan, TRACKS, tracksOf } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { type PlanPack, PlanTrack } from '../../../domain/plan/plan-pack.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import { PlanPromptField } from './plan-prompt-field.tsx'
import { SignPlan } from './sign-plan.tsx'

/** What may safely exist, which way it goes, and the chapters. */
export function PlanOverview(props: {
  readonly session: CaseSession
  readonly pack: PlanPack
  readonly plan: SafetyPlan
}) {
  const t = useInside().safety
  const locale = useLocale()
  const { session, pack, plan } = props
  const signature = plan.signatures[0]
  return (
    <>
      {plan.late > 0 && <Banner kind="info">{t.late(plan.late)}</Banner>}
      <section aria-label={pack.keeping.lead[locale]}>
        <PlanPromptField session={session} plan={plan} prompt={pack.keeping} />
      </section>
      {!signature && <Tracks session={session} plan={plan} />}
      <List label={t.chapters} heading>
        {chaptersOf(pack, plan).map((chapter, i) => (
          <ListRow
            key={chapter.id}
            href={routeHash({ at: 'plan', id: session.id, chapter: i + 1 })}
            title={chapter.title[locale]}
            next={t.answered(answeredIn(chapter, plan), chapter.prompts.length)}
          />
        ))}
      </List>
      <div class="form-actions">
        <Button href={routeHash({ at: 'card', id: session.id })}>{t.card}</Button>
        <Button href={routeHash({ at: 'print', id: session.id, what: 'plan', of: plan.id })}>
          {t.print}
        </Button>
      </div>
      {signature ? <SignedPlan {...props} /> : <SignPlan session={session} plan={plan} />}
    </>
  )
}

function Tracks(props: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const t = useInside().safety
  const chosen = tracksOf(props.plan)
  const set = (options: PlanTrack[]) =>
    props.session.dispatch([
      {
        type: 'plan.valueSet@1',
        data: { plan: props.plan.id, prompt: TRACKS, answer: { is: 'options', options } },
      },
    ])
  return (
    <fieldset class="several">
      <legend>{t.tracks}</legend>
      {PlanTrack.options.map((track) => (
        <Checkbox
          key={track}
          label={t.track[track]}
          checked={chosen.includes(track)}
          onChange={(checked) =>
            void set(checked ? [...chosen, track] : chosen.filter((each) => each !== track))
          }
        />
      ))}
    </fieldset>
  )
}

function SignedPlan({ session, plan }: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const signature = plan.signatures[0]
  if (!signature) return null
  return (
    <section class="sign">
      <p>{texts.assess.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}</p>
      {signature.validUntil && <p>{texts.safety.validTo(formatDay(signature.validUntil, locale, now()))}</p>}
      <div>
        <Button onClick={() => startNewPlan(session, plan, { plan: desk.newId(), newId: desk.newId })}>
          {texts.assess.newVersion}
        </Button>
      </div>
    </section>
  )
}
