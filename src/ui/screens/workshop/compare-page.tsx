import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatDay } from '../../../app/format.ts'
import { standingOfPack, takeBackAttestation } from '../../../app/workshop.ts'
import { attestedBy } from '../../../domain/workshop/attestations.ts'
import { failingGolden, goldenCasesOf } from '../../../domain/workshop/golden.ts'
import { packShelf } from '../../../domain/workshop/pack-shelf.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { AttestForm } from './attest-form.tsx'
import { goldenWords } from './golden-words.ts'
import { PackText } from './pack-text.tsx'
import type { WorkshopProps } from './workshop-props.ts'

type Standing = Awaited<ReturnType<typeof standingOfPack>>

/** The version in use beside the official form: who has compared it, and a way to sign for it. */
export function ComparePage(props: WorkshopProps) {
  const desk = useDesk()
  const { pack, place, t } = props
  const standing = useStanding(props)
  const failing = failingGolden(pack, goldenCasesOf(desk.organisation.value, pack.id))
  const mine = standing?.by.some(({ actor }) => actor === desk.me.value?.id)
  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={pack.title} />}
          lead={t.compare.lead}
          focusOn={`compare-${place}`}
        >
          {t.compare.title}
        </PageHeading>
      }
    >
      {standing && (
        <>
          <p>{t.compare.check(pack.version, markOf(standing.hash))}</p>
          <Signed standing={standing} t={t} />
          {failing.length > 0 && (
            <Banner kind="info" title={t.edit.golden(failing.length)}>
              {failing.map(({ golden, result }) => (
                <p key={golden.golden}>
                  {golden.title}: {goldenWords(result, t)}
                </p>
              ))}
              <p>{t.edit.goldenHint}</p>
            </Banner>
          )}
          <Disclosure summary={t.compare.read}>
            <PackText pack={pack} t={t} />
          </Disclosure>
          {!mine && !attestedBy(standing.by) && failing.length === 0 && <AttestForm {...props} />}
        </>
      )}
      <div class="form-actions">
        <Button kind="plain" href={routeHash({ at: 'workshop', pack: place, part: '' })}>
          {t.back}
        </Button>
      </div>
    </PageLayout>
  )
}

function Signed({ standing, t }: { readonly standing: Standing; readonly t: WorkshopProps['t'] }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const problem = useSignal('')
  const { by } = standing
  const isDone = attestedBy(by) !== undefined
  const [first] = by
  return (
    <section>
      {isDone && <p role="status">{t.compare.done}</p>}
      {!isDone && first && <p role="status">{t.onePerson(first.name)}</p>}
      <ul class="plain-list">
        {by.map((one) => (
          <li key={one.actor}>
            {t.compare.by(one.name, one.form, one.edition, formatDay(one.comparedOn, locale, now()))}
            <br />
            <span class="soft small">{t.compare.right(one.licence, one.training)}</span>
            {one.actor === desk.me.value?.id && (
              <div>
                <Button
                  kind="plain"
                  onClick={() =>
                    void takeBackAttestation(desk, one).then((taken) => {
                      problem.value = taken.ok ? '' : saveProblem(texts, taken.error.code)
                    })
                  }
                >
                  {t.compare.takeBack}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {first && <OurMark of={`pack/${first.pack}/attested`} />}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </section>
  )
}

function useStanding({ pack }: WorkshopProps): Standing | undefined {
  const { organisation } = useDesk()
  const standing = useSignal<Standing | undefined>(undefined)
  const { edition } = packShelf(organisation.value)
  useEffect(() => {
    standingOfPack(organisation.peek(), pack).then((found) => {
      standing.value = found
    })
  }, [organisation, pack, edition, standing])
  return standing.value
}

/** Enough of the hash to be read aloud; the whole of it is in the log. */
function markOf(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}
