import { useSignal } from '@preact/signals'
import { formatDay } from '../../../app/format.ts'
import { type Journey, journeysOf, logJourney } from '../../../domain/sheet/journeys.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'
import type { SheetPartProps } from './sheet-part-props.ts'

/** Each day's journey with its kilometres, and one tap into the driving log. */
export function Journeys(props: SheetPartProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const { session, sheet, section, texts: t } = props
  const journeys = journeysOf(session.state.value.writes, sheet, section).filter(({ km }) => km > 0)

  async function log(journey: Journey): Promise<void> {
    const saved = await session.dispatch(logJourney(sheet, section, journey, desk.newId()))
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  return (
    <>
      {journeys.map((journey) => {
        const day = formatDay(journey.day, locale, now())
        return (
          <div key={journey.day} class="form-actions">
            <p>{t.journey(day, journey.names, journey.km)}</p>
            {journey.isLogged ? (
              <p class="soft">{t.logged}</p>
            ) : (
              <Button kind="plain" onClick={() => void log(journey)}>
                {t.toLog(day)}
              </Button>
            )}
          </div>
        )
      })}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </>
  )
}
