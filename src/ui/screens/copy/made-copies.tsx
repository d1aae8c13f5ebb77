import type { CaseSession } from '../../../app/case-session.ts'
import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import { formatMoment } from '../../../app/format.ts'
import { copiesOf } from '../../../domain/copy/copies-of.ts'
import type { SharingGround } from '../../../domain/copy/sharing-ground.ts'
import { useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { RecordMark } from '../record-mark.tsx'

/** What has gone out of this case before, with its ground. */
export function MadeCopies(props: {
  readonly session: CaseSession
  readonly grounds: readonly SharingGround[]
  readonly t: CopyTexts
}) {
  const { session, grounds, t } = props
  const locale = useLocale()
  const { made } = copiesOf(session.state.value.writes)
  if (made.length === 0) return null
  const groundOf = (id: string) => grounds.find((each) => each.id === id)
  return (
    <section aria-labelledby="copies-made">
      <h2 id="copies-made">{t.madeTitle}</h2>
      <ul class="list">
        {made.map(({ copy, to, wall, ground, words, parts }) => (
          <li key={copy}>
            <p>{t.madeRow(to, formatMoment(wall, locale))}</p>
            <p class="soft small">
              <Sentence
                say={(title) => t.madeFacts(title, parts.map((part) => t.parts[part]).join(', '))}
                of={groundOf(ground)?.title ?? { text: t.groundUnknown, language: locale }}
              />
            </p>
            <p class="soft small">{words}</p>
            <RecordMark session={session} of={`copy/${copy}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}
