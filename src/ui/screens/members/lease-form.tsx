import { useSignal } from '@preact/signals'
import { LEASE_DAYS, leaseDays } from '../../../app/sync/lease.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { OurMark } from '../record-mark.tsx'
import { syncProblem } from './sync-problem.ts'

/** How long a tablet may be without contact: one rule for all of them. */
export function LeaseForm() {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.leaving
  const problem = useSignal<string | undefined>(undefined)
  const days = leaseDays(desk.organisation.value)
  const choices = [...new Set<number>([...LEASE_DAYS, days])].sort((a, b) => a - b)

  async function choose(chosen: string): Promise<void> {
    const saved = await desk.writeOrganisation([{ type: 'lease.set@1', data: { days: Number(chosen) } }])
    problem.value = saved.ok ? undefined : saved.error.code
  }

  return (
    <section aria-labelledby="lease-heading">
      <h2 id="lease-heading">{t.leaseRuleTitle}</h2>
      <div class="form">
        <p>{t.leaseRuleLead}</p>
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        <SelectField
          id="lease-days"
          label={t.leaseRule}
          value={String(days)}
          options={choices.map((n) => ({ value: String(n), label: t.leaseDays(n) }))}
          onChange={(chosen) => void choose(chosen)}
        />
        <OurMark of="lease" />
      </div>
    </section>
  )
}
