import { formatDay } from '../../../app/format.ts'
import type { PictureTexts } from '../../../app/guide.ts'
import type { SaidDifference } from '../../../app/pictures.ts'
import { useApp, useLocale } from '../../app-context.ts'

/** Where somebody judged otherwise than the form or the person: which way, and why. For whoever leads the work. */
export function DifferenceFacts(props: {
  readonly differences: readonly SaidDifference[]
  readonly texts: PictureTexts
}) {
  const { now } = useApp()
  const locale = useLocale()
  const { differences, texts: t } = props
  if (differences.length === 0) return null
  return (
    <section aria-labelledby="differences-heading">
      <h3 id="differences-heading">{t.differsTitle}</h3>
      <p class="soft">{t.differsLead}</p>
      <ul class="plain-list">
        {differences.map((one) => (
          <li key={one.assessment}>
            <strong>{formatDay(one.day, locale, now())}</strong>
            {one.signedBy && `, ${one.signedBy}`}
            {one.differences.map(({ against, direction, steps }) => (
              <span key={against}>
                <br />
                {t.differs(against === 'instrument', direction === 'higher', steps)}
              </span>
            ))}
            <br />
            <span class="soft">{t.differsWhy}:</span> {one.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
