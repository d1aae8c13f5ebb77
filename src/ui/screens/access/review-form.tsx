import { useSignal } from '@preact/signals'
import { dayOf, formatDay, formatMoment } from '../../../app/format.ts'
import type { AccessTexts } from '../../../app/guide.ts'
import { accessReviews } from '../../../domain/access/access-entries.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { useHalfWritten } from '../../use-half-written.ts'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'

const WORDS_DRAFT = 'accessReview'

/** That somebody looked, over which days, and what came of it. It cannot be taken back, only followed by another. */
export function ReviewForm({ t }: { readonly t: AccessTexts }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const reviews = accessReviews(desk.organisation.value.writes)
  const today = dayOf(now())
  const from = useSignal(reviews[0]?.to ?? today)
  const to = useSignal(today)
  const words = useSignal(desk.drafts.get(WORDS_DRAFT) ?? '')
  const said = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  useHalfWritten(WORDS_DRAFT, words.value !== '')
  const nameOf = (actor: string) =>
    desk.organisation.value.members.find(({ id }) => id === actor)?.name.shown ?? t.somebody

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    said.value = undefined
    problem.value = undefined
    if (from.value === '' || to.value === '' || from.value > to.value) {
      problem.value = t.wrongDays
      return
    }
    const saved = await desk.writeOrganisation([
      {
        type: 'accessReview.done@1',
        data: { review: desk.newId(), from: from.value, to: to.value, words: words.value },
      },
    ])
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    words.value = ''
    await desk.drafts.drop(WORDS_DRAFT)
    said.value = t.saved
  }

  return (
    <>
      <section aria-labelledby="review-heading">
        <h2 id="review-heading">{t.reviewTitle}</h2>
        <form class="form" onSubmit={save}>
          <p class="soft">{t.reviewLead}</p>
          <DayField label={t.from} value={from.value} max={today} onChange={(day) => (from.value = day)} />
          <DayField label={t.to} value={to.value} max={today} onChange={(day) => (to.value = day)} />
          <TextArea
            label={t.words}
            value={words.value}
            onInput={(text) => {
              words.value = text
              desk.drafts.set(WORDS_DRAFT, text)
            }}
          />
          {problem.value && <Banner kind="info">{problem.value}</Banner>}
          <p role="status">{said.value}</p>
          <Button type="submit">{t.save}</Button>
        </form>
      </section>
      {reviews.length > 0 && (
        <section aria-labelledby="reviews-heading">
          <h2 id="reviews-heading">{t.reviews}</h2>
          <Timeline
            label={t.reviews}
            entries={reviews.map((review) => ({
              id: review.review,
              when: t.reviewed(formatDay(review.from, locale, now()), formatDay(review.to, locale, now())),
              what: review.words,
              by: t.by(nameOf(review.actor), formatMoment(review.wall, locale)),
              detail: undefined,
              mark: <OurMark of={`accessReview/${review.review}`} />,
            }))}
          />
        </section>
      )}
    </>
  )
}
