import { useSignal } from '@preact/signals'
import { formatDay } from '../../../app/format.ts'
import { practiceOf } from '../../../app/practice.ts'
import { entryTitle } from '../../../app/practice-lists.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'

const FIRST = 10

/** Who has practised what, and when; the newest first. Never an answer, never how it went. */
export function PracticeLog() {
  const { now } = useApp()
  const desk = useDesk()
  const t = useInside().practice
  const locale = useLocale()
  const shown = useSignal(FIRST)
  const log = [...practiceOf(desk).log].reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const older = log.length - shown.value
  return (
    <section aria-labelledby="practice-log">
      <h2 id="practice-log">{t.logTitle}</h2>
      <p class="soft">{t.logLead}</p>
      {log.length === 0 ? (
        <p>{t.logEmpty}</p>
      ) : (
        <List label={t.logTitle}>
          {log.slice(0, shown.value).map((entry) => (
            <ListRow
              key={entry.entry}
              title={entry.learner}
              next={
                <Sentence
                  say={(title) => (entry.kind === 'case' ? title : `${t.logRefresher}: ${title}`)}
                  of={entryTitle(entry)}
                />
              }
              day={formatDay(entry.on, locale, now())}
            />
          ))}
        </List>
      )}
      {older > 0 && (
        <Button kind="quiet" onClick={() => (shown.value = log.length)}>
          {t.logOlder(older)}
        </Button>
      )}
    </section>
  )
}
