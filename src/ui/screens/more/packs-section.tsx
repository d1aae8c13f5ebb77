import { formatDate } from '../../../app/format.ts'
import { workshopPacks } from '../../../app/workshop.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { type WordsIn, wordsIn } from '../../../domain/words.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { usePacks } from '../../use-packs.ts'

const ExportPack = lazy(() => import('./export-pack.tsx').then((it) => it.ExportPack))
const FormPreview = lazy(() => import('./form-preview.tsx').then((it) => it.FormPreview))

/** Which templates there are, what has been checked, and where it comes from. */
export function PacksSection() {
  const texts = useInside()
  const t = texts.more
  const locale = useLocale()
  const desk = useDesk()
  const packs = usePacks(workshopPacks(desk.organisation.value))
  return (
    <section aria-labelledby="packs-heading">
      <h2 id="packs-heading">{t.packs}</h2>
      <p>{t.packsLead}</p>
      {desk.space === 'real' && (
        <div>
          <Button href={routeHash({ at: 'workshop', pack: 0, part: '' })}>{t.toWorkshop}</Button>
        </div>
      )}
      {[...packs.values()].map((pack) => (
        <Disclosure key={pack.id} summary={<ContentWords of={pack.title} />}>
          <p>
            <ContentWords of={pack.purpose} />
          </p>
          <p>
            {t.packVersion(pack.version, formatDate(pack.verification.verifiedOn, locale))}{' '}
            {pack.verification.status === 'unverified' && texts.instruments.preliminary}
          </p>
          <p>
            <ContentWords of={pack.verification.note} />
          </p>
          <h3>{t.licence}</h3>
          <p>
            {pack.licence.holder}. <ContentWords of={pack.licence.terms} />
          </p>
          <h3>{t.sources}</h3>
          <ul>
            {pack.sources.map((source) => (
              <li key={source.id}>
                {source.id}: <ContentWords of={sourceTitle(pack, source.title)} /> (
                {formatDate(source.readOn, locale)})
              </li>
            ))}
          </ul>
          <ExportPack pack={pack} />
        </Disclosure>
      ))}
      <FormPreview />
    </section>
  )
}

/** A form from a file is its own source. The others are named in Swedish, in which they were looked up. */
function sourceTitle({ title }: InstrumentPack, text: string): WordsIn {
  const isItself = text === title.sv || text === title.en
  return { text, language: isItself ? wordsIn(title, text === title.sv ? 'sv' : 'en').language : 'sv' }
}
