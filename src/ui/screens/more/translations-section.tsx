import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatDate } from '../../../app/format.ts'
import { everyTranslation, loadTranslation } from '../../../app/translations.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'

/** Which instruments there are in other languages, who reviewed them, and a way to load another. */
export function TranslationsSection() {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.translations
  const said = useSignal<'loaded' | string | undefined>(undefined)
  const all = useEveryTranslation()

  async function load(file: File | undefined): Promise<void> {
    if (!file) return
    said.value = undefined
    const loaded = await loadTranslation(desk, file)
    const known: Readonly<Record<string, string>> = t.errors
    said.value = loaded.ok ? 'loaded' : (known[loaded.error.code] ?? saveProblem(texts, loaded.error.code))
  }

  return (
    <section aria-labelledby="translations-heading">
      <h2 id="translations-heading">{t.title}</h2>
      <p>{t.lead}</p>
      {all?.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="rows">
        {all?.map((one) => (
          <li key={`${one.loaded.pack}/${one.loaded.language}`}>
            <OneTranslation {...one} />
          </li>
        ))}
      </ul>
      <div class="field">
        <label class="field-label" for="translation-file">
          {t.file}
        </label>
        <input
          id="translation-file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const input = event.currentTarget
            void load(input.files?.[0]).then(() => {
              input.value = ''
            })
          }}
        />
      </div>
      <p role="status">{said.value === 'loaded' && t.loaded}</p>
      {said.value !== undefined && said.value !== 'loaded' && <Banner kind="info">{said.value}</Banner>}
    </section>
  )
}

type Standing = Awaited<ReturnType<typeof everyTranslation>>[number]

/** Who reviewed it and what it does not say, because it is of an earlier version or never said it. */
function OneTranslation({ loaded, now, carried }: Standing) {
  const t = useInside().translations
  const locale = useLocale()
  const title = now?.title ?? { text: loaded.pack, language: locale }
  return (
    <div>
      <bdi lang={loaded.language}>{loaded.name}</bdi>{' '}
      <OurMark of={`translation/${loaded.pack}/${loaded.language}`} />
      <p class="soft small">
        <Sentence
          say={(words) => t.facts(words, loaded.reviewedBy, formatDate(loaded.reviewedOn, locale))}
          of={title}
        />{' '}
        {!now && t.notHere}
        {now && now.version !== loaded.packVersion && t.from(loaded.packVersion, now.version)}{' '}
        {carried?.lacking.length === 0 && t.whole}
      </p>
      {carried && carried.lacking.length > 0 && (
        <Disclosure summary={t.lacks(carried.lacking.length)}>
          <ul>
            {carried.lacking.map((words, i) => (
              <li key={`${i}${words.sv}`}>
                <ContentWords of={words} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** Held against what is used now, each time the organisation says something new. Undefined while it is. */
function useEveryTranslation(): readonly Standing[] | undefined {
  const { organisation } = useDesk()
  const found = useSignal<readonly Standing[] | undefined>(undefined)
  const state = organisation.value
  useEffect(() => {
    let isWanted = true
    everyTranslation(state).then((all) => {
      if (isWanted) found.value = all
    })
    return () => {
      isWanted = false
    }
  }, [state, found])
  return found.value
}
