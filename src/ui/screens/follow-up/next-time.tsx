import { formatDay } from '../../../app/format.ts'
import type { Day } from '../../../domain/answer.ts'
import { plusDays } from '../../../domain/follow-up/calendar-day.ts'
import { workingDayOnOrAfter } from '../../../domain/follow-up/swedish-days.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import type { Draft } from '../../use-draft.ts'

/** When it is asked again, for what has a rhythm. Some days are proposed; the worker and the person decide. */
export function NextTime(props: {
  readonly days: readonly number[]
  readonly today: Day
  readonly value: Draft
}) {
  const { now } = useApp()
  const t = useInside().followUp.triggers
  const locale = useLocale()
  const { value, today } = props
  return (
    <>
      <fieldset class="form-actions">
        <legend class="soft">{t.next}</legend>
        {props.days.map((days) => (
          <Button key={days} onClick={() => value.set(workingDayOnOrAfter(plusDays(today, days)))}>
            {t.nextIn(days)}
          </Button>
        ))}
      </fieldset>
      <DayField
        label={t.next}
        hint={t.nextHint}
        value={value.value}
        min={today}
        inWords={value.value === '' ? undefined : formatDay(value.value, locale, now())}
        onChange={value.set}
      />
    </>
  )
}
