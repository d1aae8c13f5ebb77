import { packItems } from '../../../domain/instrument/pack-items.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** Everything that was written in the margin, beside the question it belongs to. */
export function MarginNotes({ assessment, pack }: AssessmentProps) {
  const t = useInside().assess
  const noted = packItems(pack).filter((item) => (assessment.marginNotes.get(item.id)?.shown ?? '') !== '')
  if (noted.length === 0) return null
  return (
    <section aria-labelledby="margin-heading">
      <h2 id="margin-heading">{t.marginNotes}</h2>
      <dl class="margin-notes">
        {noted.map((item) => (
          <div key={item.id}>
            <dt class="soft">
              <ContentWords of={item.text} />
            </dt>
            <dd class="written">{assessment.marginNotes.get(item.id)?.shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
