import { formatMoment } from '../../../app/format.ts'
import { clockDoubt } from '../../../domain/clock-doubt.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** Days and time limits follow the tablet's clock, so it is said when something speaks against it. */
export function ClockNote() {
  const { now } = useApp()
  const t = useInside().cases
  const locale = useLocale()
  const saved = clockDoubt(useDesk().cases.value, now())
  if (saved === undefined) return null
  const shown = formatMoment(new Date(now()).toISOString(), locale)
  return (
    <Banner kind="info" title={t.clockDoubt}>
      {t.clockDoubtHint(formatMoment(saved, locale), shown)}
    </Banner>
  )
}
