import { answerIn } from '../../../app/answer-text.ts'
import { changedItems } from '../../../app/assess.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** Then and now, for the answers that differ from the version before. */
export function VersionChanges({ session, assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  const locale = useLocale()
  const before = session.state.value.assessments.find((other) => other.id === assessment.previous)
  if (!before) return null
  const changed = new Set(changedItems(before, assessment))
  const text = (id: string, of: typeof before) => {
    const item = packItems(pack).find((each) => each.id === id)
    const answer = of.answers.get(id)?.shown
    return item && answer ? (
      <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
    ) : (
      t.unanswered
    )
  }
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{t.changes}</h2>
      {changed.size === 0 && <p class="soft">{t.changesNone}</p>}
      <ul class="plain-list">
        {packItems(pack)
          .filter((item) => changed.has(item.id))
          .map((item) => (
            <li key={item.id}>
              <ContentWords of={item.text} />
              <span class="soft">
                {' '}
                {t.before}: {text(item.id, before)} · {t.now}: <strong>{text(item.id, assessment)}</strong>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
