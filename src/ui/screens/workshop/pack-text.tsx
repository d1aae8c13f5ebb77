import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { pointsOf } from '../../../domain/workshop/edit-pack.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'
import { span } from './golden-words.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** The whole form as one text, to be held beside a paper: questions, choices, points and limits. */
export function PackText({ pack, t }: Omit<WorkshopProps, 'place'>) {
  const { level } = useInside().instruments
  return (
    <>
      {pack.sections.map((section) => (
        <section key={section.id}>
          <h3>
            <ContentWords of={section.title} />
          </h3>
          {section.intro && (
            <p>
              <ContentWords of={section.intro} />
            </p>
          )}
          {section.repeats && (
            <p class="soft">
              <Sentence
                say={(row) => t.edit.repeatsFact(row, section.repeats?.max ?? 0)}
                of={section.repeats.row}
              />{' '}
              <ContentWords of={section.repeats.ask} />
            </p>
          )}
          <ul class="plain-list">
            {section.items.map((item) => (
              <li key={item.id}>
                {item.number && `${item.number}. `}
                <ContentWords of={item.text} />
                {[...(item.options ?? []), ...(item.ticks ?? [])].map((choice) => (
                  <span key={choice.id} class="soft">
                    <br />
                    <ContentWords of={choice.text} />
                    <Points pack={pack} item={item} choice={choice.id} t={t} />
                  </span>
                ))}
                {item.type === 'yesNo' && <Points pack={pack} item={item} t={t} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {pack.scoring && (
        <section>
          <h3>{t.edit.bands}</h3>
          <ul>
            {pack.scoring.bands.map((band) => (
              <li key={band.level}>
                {level(band.level)}: {span(band.min, band.max)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Points(
  props: Omit<WorkshopProps, 'place'> & { readonly item: InstrumentItem; readonly choice?: string },
) {
  const { pack, item, choice, t } = props
  const points = pointsOf(pack, item, choice)
  if (points === undefined) return null
  return (
    <span class="soft small">
      {' '}
      ({t.changed.fields.points}: {points})
    </span>
  )
}
