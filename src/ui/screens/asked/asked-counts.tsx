import { type AskedTexts, setCampaign } from '../../../app/asked.ts'
import { formatMonth } from '../../../app/format-month.ts'
import { campaignMonths, countAsked, type Told } from '../../../domain/asked/count-asked.ts'
import { useDesk, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { OurMark } from '../record-mark.tsx'
import './asked.css'

/** By month and unit; what is small is never told. */
export function AskedCounts({ t, month }: { readonly t: AskedTexts; readonly month: string }) {
  const desk = useDesk()
  const locale = useLocale()
  const { writes } = desk.organisation.value
  const counts = countAsked(writes)
  const campaigns = campaignMonths(writes)
  const isOn = campaigns.includes(month)
  const told = (count: Told) => (count === 'small' ? t.small : String(count))
  return (
    <section aria-labelledby="asked-counts">
      <h2 id="asked-counts">{t.counts}</h2>
      {isOn && <Banner kind="info">{t.campaignOn(formatMonth(month, locale))}</Banner>}
      <div>
        <Button onClick={() => void setCampaign(desk, month, !isOn)}>
          {isOn ? t.campaignEnd : t.campaignStart}
        </Button>
        {isOn && <OurMark of={`campaign/${month}`} />}
      </div>
      <p class="soft">{counts.length === 0 ? t.countsNone : t.countsLead}</p>
      {counts.map((row) => (
        <table key={`${row.month} ${row.unit}`} class="asked-table">
          <caption>
            {t.units[row.unit]}, {formatMonth(row.month, locale)}
            {campaigns.includes(row.month) && ` (${t.campaign})`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.outcome}</th>
              <th scope="col">{t.count}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(row.byOutcome).map(([outcome, count]) => (
              <tr key={outcome}>
                <th scope="row">{t.outcomes[outcome as keyof typeof row.byOutcome]}</th>
                <td>{told(count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t.total}</th>
              <td>{told(row.total)}</td>
            </tr>
          </tbody>
        </table>
      ))}
    </section>
  )
}
