import { useSignal } from '@preact/signals'
import { packVersions } from '../../../app/packs.ts'
import { hideUnattested, openWorkshopTexts, readWorkingCopy, workshopPacks } from '../../../app/workshop.ts'
import { packShelf } from '../../../domain/workshop/pack-shelf.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'
import { usePack, usePacks } from '../../use-packs.ts'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { ComparePage } from './compare-page.tsx'
import { EditPage } from './edit-page.tsx'
import { GoldenPage } from './golden-page.tsx'
import { PackPage } from './pack-page.tsx'
import { PreviewPage } from './preview-page.tsx'
import { standingWords } from './standing-words.ts'
import type { WorkshopProps } from './workshop-props.ts'
import './workshop.css'

/** Instruments as the organisation's own: one at a time by its place in the list, or the list of them. */
export function WorkshopScreen(props: { readonly pack: number; readonly part: string }) {
  const { organisation } = useDesk()
  const t = useLoaded(openWorkshopTexts)
  if (!t) return null
  const id = workshopPacks(organisation.value)[props.pack - 1]
  if (id === undefined) return <AllPacks t={t} />
  return <OnePack key={`${id}/${props.part}`} id={id} place={props.pack} part={props.part} t={t} />
}

function OnePack(props: {
  readonly id: string
  readonly place: number
  readonly part: string
  readonly t: WorkshopProps['t']
}) {
  const texts = useInside()
  const view = usePack(props.id)
  const newest = usePack(props.id, packVersions(useDesk().organisation.value, props.id)[0])
  // One of their own that is not in use yet is looked at in its newest version.
  const shown = view.is === 'refused' ? newest : view
  if (shown.is === 'loading') return null
  if (shown.is === 'refused') return <Banner kind="info">{texts.assess.packMissing}</Banner>
  const shared = { pack: shown.pack, place: props.place, t: props.t }
  switch (props.part) {
    case 'edit':
      return <EditPage {...shared} />
    case 'try':
      return <PreviewPage {...shared} />
    case 'examples':
      return <GoldenPage {...shared} />
    case 'compare':
      return <ComparePage {...shared} />
    default:
      return <PackPage {...shared} />
  }
}

function AllPacks({ t }: Pick<WorkshopProps, 't'>) {
  const desk = useDesk()
  const ids = workshopPacks(desk.organisation.value)
  const packs = usePacks(ids)
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="workshop">
          {t.title}
        </PageHeading>
      }
    >
      <HideLevels t={t} />
      <List label={t.all} heading>
        {ids.map((id, i) => {
          const pack = packs.get(id)
          return (
            <ListRow
              key={id}
              href={routeHash({ at: 'workshop', pack: i + 1, part: '' })}
              title={pack ? <ContentWords of={pack.title} /> : '…'}
              next={pack && `${t.version(pack.version)}. ${standingWords(pack, t)}`}
              mark={readWorkingCopy(desk, id) && <span class="soft small">{t.changing}</span>}
            />
          )
        })}
      </List>
    </PageLayout>
  )
}

function HideLevels({ t }: Pick<WorkshopProps, 't'>) {
  const desk = useDesk()
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  return (
    <section>
      <Checkbox
        label={t.hideLabel}
        hint={t.hideHint}
        checked={packShelf(desk.organisation.value).hidesUnattested}
        onChange={(hide) => {
          void hideUnattested(desk, hide).then((saved) => {
            problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
          })
        }}
      />
      {desk.organisation.value.organisation.unattested && <OurMark of="organisation/unattested" />}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </section>
  )
}
