import { answersOf } from '../../../app/assess.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { unknowns } from '../../../domain/instrument/unknowns.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import type { AssessmentProps } from './assessment-props.ts'

const ORDER = ['perpetrator', 'exposed', 'child', 'situation'] as const

/** What is not known, the perpetrator's side first: that is where most of what raises the risk lies. */
export function Unknowns({ session, assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  if (assessment.form === 'paper') return null
  const found = unknowns(pack, answersOf(assessment))
  const items = new Map(packItems(pack).map((item) => [item.id, item]))
  return (
    <section aria-labelledby="unknown-heading">
      <h2 id="unknown-heading">{texts.instruments.unknownHeading}</h2>
      {found.length === 0 ? (
        <p class="soft">{t.unknownNone}</p>
      ) : (
        <p class="soft">{texts.instruments.unknownLead}</p>
      )}
      {ORDER.map((about) => {
        const mine = found.filter((unknown) => unknown.about === about)
        if (mine.length === 0) return null
        return (
          <div key={about}>
            <h3>{t.about[about]}</h3>
            <ul class="plain-list">
              {mine.map((unknown) => (
                <li key={unknown.item}>
                  <ItemWords item={items.get(unknown.item)} />{' '}
                  <span class="soft">({t.unknownStates[unknown.state]})</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {found.length > 0 && (
        <div>
          <Button kind="plain" href={routeHash({ at: 'questions', id: session.id })}>
            {texts.around.toQuestions}
          </Button>
        </div>
      )}
    </section>
  )
}

function ItemWords({ item }: { readonly item: InstrumentItem | undefined }) {
  return item ? <ContentWords of={item.text} /> : null
}
