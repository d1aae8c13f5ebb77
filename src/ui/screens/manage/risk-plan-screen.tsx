import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { openRiskPlan, type RiskPlan } from '../../../app/risk-plan.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { SheetPart } from '../distance/sheet-part.tsx'
import '../around/around.css'
import './manage.css'
import { ContentWords } from '../../content-words.tsx'

/** What no single measure holds: steps both ways, and what is planned together with others. */
export function RiskPlanScreen({ session }: { readonly session: CaseSession }) {
  const texts = useInside()
  const t = texts.riskPlan
  const plan = useRiskPlan()
  if (plan === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!plan) return null
  return (
    <PageLayout
      width="whole"
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={t.lead} focusOn="riskPlan">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {plan.pack.sheets.map((sheet) => (
        <section key={sheet.id} aria-labelledby={`about-${sheet.id}`}>
          <h2 class="unseen" id={`about-${sheet.id}`}>
            <ContentWords of={sheet.title} />
          </h2>
          <p class="soft">
            <ContentWords of={sheet.lead} />
          </p>
          <div class="two-ways">
            {sheet.sections.map((section) => (
              <SheetPart
                key={section.id}
                session={session}
                sheet={sheet}
                section={section}
                texts={plan.texts}
              />
            ))}
          </div>
        </section>
      ))}
      <p class="soft">{t.risksam}</p>
      <div class="form-actions">
        <Button href={routeHash({ at: 'manage', id: session.id })}>{texts.plan.bridge.title}</Button>
        <Button href={routeHash({ at: 'print', id: session.id, what: 'measures', of: '' })}>{t.print}</Button>
      </div>
    </PageLayout>
  )
}

function useRiskPlan(): RiskPlan | 'refused' | undefined {
  const locale = useLocale()
  const plan = useSignal<RiskPlan | 'refused' | undefined>(undefined)
  useEffect(() => {
    openRiskPlan(locale).then((opened) => {
      plan.value = opened.ok ? opened.value : 'refused'
    })
  }, [locale, plan])
  return plan.value
}
