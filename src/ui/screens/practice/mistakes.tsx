import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { BasedOn } from './feedback-item.tsx'
import { SourceList } from './source-list.tsx'

/** What is easy to read past in a case of this kind, and what everything here rests on. */
export function Mistakes({ practice }: { readonly practice: PracticeCase }) {
  const t = useInside().practice
  return (
    <section aria-labelledby="feedback-mistakes">
      <h2 id="feedback-mistakes">{t.mistakesTitle}</h2>
      <ul class="reading-mistakes">
        {practice.mistakes.map(({ text, sources }) => (
          <li key={text.sv}>
            <p>
              <ContentWords of={text} />
            </p>
            <BasedOn practice={practice} ids={sources} />
          </li>
        ))}
      </ul>
      <p class="soft">{t.reviewed}</p>
      <SourceList sources={practice.sources} />
    </section>
  )
}
