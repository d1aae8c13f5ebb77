import { formatDay } from '../../../app/format.ts'
import { isOfStep, refreshers, refreshersOfSteps } from '../../../app/practice-lists.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import type { LastUses } from './use-last-uses.ts'

/** Three minutes for each form and each step of the path, with the day it was last used or practised. */
export function RefresherList({ last }: { readonly last: LastUses }) {
  const { now } = useApp()
  const { practice: t, cases } = useInside()
  const locale = useLocale()
  const ofForms = refreshers.flatMap(({ pack, title }, number) =>
    isOfStep(pack) ? [] : [{ number, title: <ContentWords key={pack} of={title} /> }],
  )
  const ofSteps = refreshersOfSteps.map(({ step, number }) => ({ number, title: cases.steps[step] }))

  function lastOn(number: number): string {
    const on = last?.get(refreshers[number]?.pack ?? '')
    return on === undefined ? t.notYet : t.lastOn(formatDay(on, locale, now()))
  }
  return [
    { id: 'refreshers', title: t.refreshersTitle, lead: t.refreshersLead, rows: ofForms },
    { id: 'refreshers-of-steps', title: t.refreshersOfSteps, lead: t.refreshersOfStepsLead, rows: ofSteps },
  ].map(({ id, title, lead, rows }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{lead}</p>
      <List label={title}>
        {rows.map((row) => (
          <ListRow
            key={row.number}
            href={routeHash({ at: 'refresher', number: row.number })}
            title={row.title}
            next={lastOn(row.number)}
          />
        ))}
      </List>
    </section>
  ))
}
