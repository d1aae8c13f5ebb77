import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import { formatDate } from '../../../app/format.ts'
import type { SharingGround } from '../../../domain/copy/sharing-ground.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords, useOption } from '../../content-words.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import type { ShareChoice } from './share-choice.ts'

/** The ground is chosen by a person and written down. What is known of it, and how surely, stands beside it. */
export function GroundForm(props: {
  readonly grounds: readonly SharingGround[]
  readonly choice: ShareChoice
  readonly t: CopyTexts
}) {
  const { grounds, choice, t } = props
  const { instruments } = useInside()
  const locale = useLocale()
  const option = useOption()
  const ground = grounds.find(({ id }) => id === choice.ground.value)
  return (
    <section aria-labelledby="copy-ground-title">
      <h2 id="copy-ground-title">{t.groundTitle}</h2>
      <div class="form">
        <p>{t.groundLead}</p>
        <SelectField
          id="copy-ground"
          label={t.ground}
          value={choice.ground.value}
          options={grounds.map(({ id, title }) => option(id, title))}
          onChange={(id) => (choice.ground.value = id)}
        />
        {ground && (
          <div>
            <p>
              <ContentWords of={ground.about} />
            </p>
            <p class="soft small">
              {t.groundVerified(ground.law, formatDate(ground.verifiedOn, locale))}{' '}
              {instruments.confidence[ground.confidence]}.
            </p>
          </div>
        )}
        <TextArea
          id="copy-words"
          label={t.words}
          hint={t.wordsHint}
          rows={2}
          maxLength={2_000}
          value={choice.words.value}
          onInput={(text) => (choice.words.value = text)}
        />
      </div>
    </section>
  )
}
