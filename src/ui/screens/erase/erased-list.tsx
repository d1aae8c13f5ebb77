import { loadErasing } from '../../../app/erasing-texts.ts'
import { formatMoment } from '../../../app/format.ts'
import { erasedLines } from '../../../app/sync/erasures.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { useLoaded } from '../../use-loaded.ts'

/** What stays of cases that are gone: who, when, and on what decision. */
export function ErasedList() {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadErasing)
  const locale = useLocale()
  const lines = erasedLines(desk.organisation.value, sync.value?.state.value.membership)
  if (!t || lines.length === 0) return null
  return (
    <section aria-labelledby="erased-cases">
      <h2 id="erased-cases">{t.log}</h2>
      <ul>
        {lines.map(({ caseId, done }) => (
          <li key={caseId}>
            {done
              ? [
                  t.logLine(formatMoment(done.wall, locale), done.who || t.somebody),
                  ...(done.proposedBy ? [t.logProposed(done.proposedBy)] : []),
                  t.decision(done.reference),
                ].join(' ')
              : t.logUnsaid}
          </li>
        ))}
      </ul>
    </section>
  )
}
