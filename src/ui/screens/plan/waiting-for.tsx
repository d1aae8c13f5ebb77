import { formatDay } from '../../../app/format.ts'
import { chaptersOf } from '../../../app/plan.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import type { OverviewProps } from './overview-props.ts'

/** What somebody has taken on, and has not come back with. */
export function WaitingFor({ pack, plan, hrefOf }: OverviewProps) {
  const { now } = useApp()
  const t = useInside().safety
  const locale = useLocale()
  const waiting = chaptersOf(pack, plan).flatMap((chapter, i) =>
    chapter.prompts.flatMap((prompt) => {
      const handled = plan.handled.get(prompt.id)?.shown
      return handled?.how === 'given' && !plan.values.has(prompt.id) ? [{ prompt, handled, at: i + 1 }] : []
    }),
  )
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{t.waitingFor}</h2>
      <ul>
        {waiting.map(({ prompt, handled, at }) => (
          <li key={prompt.id}>
            <a href={hrefOf(at)}>
              <ContentWords of={prompt.lead} />
            </a>
            <br />
            <span class="soft">
              {t.givenTo(handled.words, handled.until && formatDay(handled.until, locale, now()))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
