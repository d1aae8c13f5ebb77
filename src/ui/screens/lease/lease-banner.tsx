import { useApp } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** Some days before a tablet asks for contact, and while it is open beyond its time. */
export function LeaseBanner() {
  const { texts, sync } = useApp()
  const lease = sync.value?.lease.state.value
  const t = texts.inside.value?.leaving
  if (!t || lease?.is !== 'soon') return null
  return (
    <Banner kind="info" title={lease.daysLeft > 0 ? t.leaseSoon(lease.daysLeft) : t.leasePast}>
      {t.leaseSoonHint}
    </Banner>
  )
}
