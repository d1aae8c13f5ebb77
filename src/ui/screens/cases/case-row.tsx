import { dayOf, formatDay } from '../../../app/format.ts'
import type { IndexRow } from '../../../domain/index-row.ts'
import { useApp, useLists, useLocale } from '../../app-context.ts'
import { ListRow } from '../../parts/list-row.tsx'
import { SaveMark } from '../../parts/save-mark.tsx'
import { routeHash } from '../../route.ts'

/** A case in a list: title, next step, date, where it is saved. Never a risk, never a name. */
export function CaseRow(props: { readonly row: IndexRow }) {
  const { now } = useApp()
  const t = useLists().cases
  const locale = useLocale()
  const { row } = props
  return (
    <ListRow
      href={routeHash({ at: 'case', id: row.caseId })}
      title={row.title}
      next={t.steps[row.nextStep as keyof typeof t.steps] ?? ''}
      day={row.nextStepOn === '' ? undefined : formatDay(row.nextStepOn, locale, now())}
      late={row.nextStepOn !== '' && row.nextStepOn < dayOf(now())}
      mark={<SaveMark state={row.saved} />}
    />
  )
}
