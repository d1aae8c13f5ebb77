import { answerIn } from '../../../app/answer-text.ts'
import type { Answer } from '../../../domain/answer.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import type { ItemComparison } from '../../../domain/practice/compare-with-reference.ts'
import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'

/** One question: what was said, both readings, the reason and where it comes from. */
export function FeedbackItem(props: {
  readonly compared: ItemComparison
  readonly practice: PracticeCase
  readonly pack: InstrumentPack
}) {
  const texts = useInside()
  const t = texts.practice
  const locale = useLocale()
  const { compared, practice, pack } = props
  const item = packItems(pack).find((each) => each.id === compared.item)
  const said = practice.said.find((each) => each.item === compared.item)
  if (!item || !said) return null
  const inWords = (answer: Answer) => <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
  return (
    <article class="reading">
      <h3>
        <ContentWords of={item.text} />
      </h3>
      <blockquote class="reading-words">
        <ContentWords of={said.words} />
      </blockquote>
      {compared.verdict === 'same' ? (
        <KeyValueList items={[{ key: t.both, value: inWords(compared.reference) }]} />
      ) : (
        <>
          <KeyValueList
            items={[
              { key: t.you, value: compared.given ? inWords(compared.given) : t.noAnswer },
              { key: t.reading, value: inWords(compared.reference) },
            ]}
          />
          <p>{t.verdicts[compared.verdict]}</p>
        </>
      )}
      {said.why && (
        <p>
          <ContentWords of={said.why} />
        </p>
      )}
      {said.sources && <BasedOn practice={practice} ids={said.sources} />}
    </article>
  )
}

/** Where a reason comes from. Our own reading is said to be that, once, under the sources. */
export function BasedOn(props: { readonly practice: PracticeCase; readonly ids: readonly string[] }) {
  const t = useInside().practice
  const titles = props.practice.sources
    .filter((source) => source.id !== 'own' && props.ids.includes(source.id))
    .map((source) => source.title)
  return titles.length > 0 ? <p class="soft small">{t.basedOn(titles.join('; '))}</p> : null
}
