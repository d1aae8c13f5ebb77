import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dayOf, formatDate } from '../../../app/format.ts'
import { type CheckedNumber, openNumbers } from '../../../app/numbers.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'

/** National numbers with the day each was checked. An old check is said, not hidden. */
export function NumbersSection() {
  const { now } = useApp()
  const organisation = useDesk().organisation.value
  const t = useInside().more
  const locale = useLocale()
  const numbers = useSignal<readonly CheckedNumber[]>([])
  useEffect(() => {
    openNumbers(dayOf(now()), organisation).then((opened) => {
      numbers.value = opened
    })
  }, [now, organisation, numbers])
  return (
    <section aria-labelledby="numbers-heading">
      <h2 id="numbers-heading">{t.numbers}</h2>
      <dl class="key-values">
        {numbers.value.map((entry) => (
          <div class="key-value" key={entry.id}>
            <dt>
              <ContentWords of={entry.name} />
            </dt>
            <dd>
              <a href={`tel:${entry.number.replace(/[^\d+]/g, '')}`}>{entry.number}</a>{' '}
              <ContentWords of={entry.about} />
              <span class="soft small">
                {' '}
                {t.checkedOn(formatDate(entry.verifiedOn, locale))} {entry.isOld && t.numbersOld}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
