import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { PlaceForm } from './place-form.tsx'
import { standingWords } from './standing-words.ts'
import { VersionList } from './version-list.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** One instrument: how it stands, what can be done with it, and every version there has been. */
export function PackPage(props: WorkshopProps) {
  const { licence } = useInside().more
  const { pack, place, t } = props
  const parts = [
    ['edit', t.parts.edit, t.parts.editHint],
    ['try', t.parts.try, t.parts.tryHint],
    ...(pack.scoring ? [['examples', t.parts.examples, t.parts.examplesHint] as const] : []),
    ['compare', t.parts.compare, t.parts.compareHint],
  ] as const
  return (
    <PageLayout
      heading={
        <PageHeading over={t.title} lead={t.version(pack.version)} focusOn={`workshop-${place}`}>
          <ContentWords of={pack.title} />
        </PageHeading>
      }
    >
      <Banner
        kind={pack.verification.status === 'attested' ? 'info' : 'preliminary'}
        title={standingWords(pack, t)}
      >
        <ContentWords of={pack.verification.note} />
      </Banner>
      <p>{pack.judged ? t.kindNote.judged : t.kindNote.other}</p>
      <p class="soft">
        {licence}: {pack.licence.holder}. <ContentWords of={pack.licence.terms} />
      </p>
      <List label={t.title}>
        {parts.map(([part, title, hint]) => (
          <ListRow
            key={part}
            href={routeHash({ at: 'workshop', pack: place, part })}
            title={title}
            next={hint}
          />
        ))}
      </List>
      <PlaceForm {...props} />
      <VersionList {...props} />
      <div class="form-actions">
        <Button kind="plain" href={routeHash({ at: 'workshop', pack: 0, part: '' })}>
          {t.all}
        </Button>
      </div>
    </PageLayout>
  )
}
