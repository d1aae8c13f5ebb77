import { useSignal } from '@preact/signals'
import { readGoldenDraft } from '../../../app/golden-draft.ts'
import { readWorkingCopy, removeGolden } from '../../../app/workshop.ts'
import { faultsOf } from '../../../domain/workshop/faults-of.ts'
import { type GoldenCase, goldenCasesOf, runGolden } from '../../../domain/workshop/golden.ts'
import { useDesk } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { DraftText } from '../draft-text.tsx'
import { OurMark } from '../record-mark.tsx'
import { GoldenForm } from './golden-form.tsx'
import { goldenWords, span } from './golden-words.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** Worked examples of a manual, and how the version that is being changed comes out. */
export function GoldenPage(props: WorkshopProps) {
  const desk = useDesk()
  const { place, t } = props
  const pack = readWorkingCopy(desk, props.pack.id) ?? props.pack
  const cases = goldenCasesOf(desk.organisation.value, pack.id)
  // An example that was being written when the tablet locked is there again.
  const adding = useSignal(readGoldenDraft(desk, pack.id) !== undefined)
  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={pack.title} />}
          lead={t.golden.lead}
          focusOn={`examples-${place}`}
        >
          {t.golden.title}
        </PageHeading>
      }
    >
      {!pack.scoring && <p>{t.golden.uncounted}</p>}
      {cases.length === 0 && <p class="soft">{t.golden.none}</p>}
      {cases.map((golden) => (
        <OneCase key={golden.golden} golden={golden} pack={pack} place={place} t={t} />
      ))}
      {pack.scoring && !adding.value && (
        <div>
          <Button kind="primary" onClick={() => (adding.value = true)}>
            {t.golden.add}
          </Button>
        </div>
      )}
      {adding.value && <GoldenForm pack={pack} t={t} onDone={() => (adding.value = false)} />}
      <div class="form-actions">
        <Button kind="plain" href={routeHash({ at: 'workshop', pack: place, part: '' })}>
          {t.back}
        </Button>
      </div>
    </PageLayout>
  )
}

function OneCase({ golden, pack, t }: WorkshopProps & { readonly golden: GoldenCase }) {
  const desk = useDesk()
  const removing = useSignal(false)
  const { sum, level } = golden.expect
  const result = faultsOf(pack).length > 0 ? ({ is: 'uncounted' } as const) : runGolden(pack, golden)
  return (
    <article>
      <h2>{golden.title}</h2>
      <OurMark of={`golden/${golden.pack}/${golden.golden}`} />
      <p class="soft">
        {golden.source}
        {golden.source && '. '}
        {t.golden.expects(sum ? span(sum.min, sum.max) : '', level ? span(level.from, level.to) : '')}
      </p>
      <p>
        <strong>{goldenWords(result, t)}</strong>
      </p>
      {removing.value ? (
        <DraftText
          label={t.golden.removeWhy}
          draftKey={`golden/${golden.golden}/removed`}
          onSave={(reason) => removeGolden(desk, golden.pack, golden.golden, reason)}
          onClose={() => (removing.value = false)}
        />
      ) : (
        <Button kind="plain" onClick={() => (removing.value = true)}>
          {t.golden.remove}
        </Button>
      )}
    </article>
  )
}
