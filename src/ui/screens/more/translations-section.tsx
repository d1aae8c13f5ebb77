import { useSignal } from '@preact/signals'
import { formatDate } from '../../../app/format.ts'
import { loadTranslation } from '../../../app/translations.ts'
import { translationsOf } from '../../../domain/translation/translations-of.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { usePacks } from '../../use-packs.ts'
import { saveProblem } from '../save-problem.ts'

/** Which instruments there are in other languages, who reviewed them, and a way to load another. */
export function TranslationsSection() {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.translations
  const locale = useLocale()
  const said = useSignal<'loaded' | string | undefined>(undefined)
  const all = translationsOf(desk.organisation.value)
  const packs = usePacks(all.map(({ pack }) => pack))

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
      {all.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="rows">
        {all.map((one) => {
          const pack = packs.get(one.pack)
          return (
            <li key={`${one.pack}/${one.language}`}>
              <span>
                <bdi lang={one.language}>{one.name}</bdi>
                <br />
                <span class="soft small">
                  <Sentence
                    say={(title) => t.facts(title, one.reviewedBy, formatDate(one.reviewedOn, locale))}
                    of={pack?.title ?? { text: one.pack, language: locale }}
                  />
                  {pack && pack.version !== one.packVersion && ` ${t.otherVersion}`}
                </span>
              </span>
            </li>
          )
        })}
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
