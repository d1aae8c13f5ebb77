import { useSignal } from '@preact/signals'
import type { AccessRow } from '../../../app/access-rows.ts'
import { formatMoment } from '../../../app/format.ts'
import type { AccessTexts } from '../../../app/guide.ts'
import { useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Timeline } from '../../parts/timeline.tsx'

const PAGE = 50

/** Newest first, a page at a time. */
export function AccessList(props: {
  readonly rows: readonly AccessRow[]
  readonly t: AccessTexts
  /** In the list of one case its title is not said on every line. */
  readonly ofOneCase?: boolean
}) {
  const { rows, t } = props
  const locale = useLocale()
  const shown = useSignal(PAGE)
  const left = rows.length - shown.value
  return (
    <>
      <Timeline
        label={t.title}
        entries={rows.slice(0, shown.value).map(({ id, wall, who, did, which, isOfAll }) => ({
          id,
          when: formatMoment(wall, locale),
          what: did,
          by: who,
          detail: props.ofOneCase && !isOfAll ? undefined : which,
        }))}
      />
      {left > 0 && (
        <div>
          <Button onClick={() => (shown.value += PAGE)}>{t.older(Math.min(left, PAGE))}</Button>
        </div>
      )}
      <p class="soft small">
        {t.onlyHere} {t.clock}
      </p>
    </>
  )
}
