import { formatDay } from '../../../app/format.ts'
import { refreshers } from '../../../app/practice-lists.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import type { LastUses } from './use-last-uses.ts'

/** Three minutes for each form, with the day it was last used or practised. */
export function RefresherList({ last }: { readonly last: LastUses }) {
  const { now } = useApp()
  const t = useInside().practice
  const locale = useLocale()
  return (
    <section aria-labelledby="refreshers">
      <h2 id="refreshers">{t.refreshersTitle}</h2>
      <p class="soft">{t.refreshersLead}</p>
      <List label={t.refreshersTitle}>
        {refreshers.map(({ id, pack, title }, number) => {
          const on = last?.get(pack)
          return (
            <ListRow
              key={id}
              href={routeHash({ at: 'refresher', number })}
              title={title[locale]}
              next={on === undefined ? t.notYet : t.lastOn(formatDay(on, locale, now()))}
            />
          )
        })}
      </List>
    </section>
  )
}
