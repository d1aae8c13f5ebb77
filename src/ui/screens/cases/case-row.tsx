import { dayOf, formatDay } from '../../../app/format.ts'
import type { Due } from '../../../domain/follow-up/dues-of.ts'
import type { IndexRow } from '../../../domain/index-row.ts'
import { useApp, useLists, useLocale } from '../../app-context.ts'
import { ListRow } from '../../parts/list-row.tsx'
import { SaveMark } from '../../parts/save-mark.tsx'
import { routeHash } from '../../route.ts'

/** A case in a list: title, next step or what is due, date, where it is saved. Never a risk, never a name. */
export function CaseRow(props: { readonly row: IndexRow; readonly dues?: readonly Due[] }) {
  const { now } = useApp()
  const t = useLists().cases
  const locale = useLocale()
  const { row, dues = [] } = props
  const kinds = [...new Set(dues.map(({ what }) => t.dues[what]))]
  const step = t.steps[row.nextStep as keyof typeof t.steps] ?? ''
  return (
    <ListRow
      href={routeHash({ at: 'case', id: row.caseId })}
      title={row.title}
      next={kinds.length > 0 ? kinds.join(' · ') : step}
      day={row.nextStepOn === '' ? undefined : formatDay(row.nextStepOn, locale, now())}
      late={row.nextStepOn !== '' && row.nextStepOn < dayOf(now())}
      mark={
        <>
          {row.circle && <span class="list-row-circle">{t.onlySome}</span>}
          <SaveMark state={row.saved} />
        </>
      }
    />
  )
}
