import { formatMoment } from '../../../app/format.ts'
import { clockDoubt } from '../../../domain/clock-doubt.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** Days and time limits follow the tablet's clock, so it is said when something speaks against it. */
export function ClockNote() {
  const { now, texts } = useApp()
  const locale = useLocale()
  const saved = clockDoubt(useDesk().cases.value, now())
  // The day's list is shown before the words of the work are here.
  const t = texts.inside.value?.cases
  if (saved === undefined || !t) return null
  const shown = formatMoment(new Date(now()).toISOString(), locale)
  return (
    <Banner kind="info" title={t.clockDoubt}>
      {t.clockDoubtHint(formatMoment(saved, locale), shown)}
    </Banner>
  )
}
