import { LANGUAGES } from '../../../app/texts.ts'
import { useApp, useDesk, useInside, useLanguage } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SegmentedControl } from '../../parts/segmented-control.tsx'
import { routeHash } from '../../route.ts'
import { BackupSection } from './backup-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { PacksSection } from './packs-section.tsx'
import { RemindersSection } from './reminders-section.tsx'
import { TranslationsSection } from './translations-section.tsx'
import { UnlockSection } from './unlock-section.tsx'

/** Everything that is not a case. */
export function MoreScreen() {
  const { texts } = useApp()
  const desk = useDesk()
  const { more: t, sync, admission, competence } = useInside()
  const language = useLanguage()
  return (
    <PageLayout heading={<PageHeading focusOn="more">{t.title}</PageHeading>}>
      <List label={t.groups.tablet} heading>
        <ListRow href={routeHash({ at: 'status' })} title={t.statusTitle} />
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'admission' })} title={admission.title} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'kits' })} title={sync.kitsTitle} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'units' })} title={t.unitsTitle} />}
      </List>
      <List label={t.groups.organisation} heading>
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'asked' })} title={t.askedTitle} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'members' })} title={sync.membersTitle} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'receive' })} title={t.receiveCopy} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'access' })} title={t.accessTitle} />}
        {desk.space === 'real' && <ListRow href={routeHash({ at: 'competence' })} title={competence.title} />}
        <ListRow href={routeHash({ at: 'content', kind: 0, entry: '' })} title={t.contentTitle} />
        <ListRow href={routeHash({ at: 'resources' })} title={t.resourcesTitle} />
      </List>
      <List label={t.groups.lykta} heading>
        <ListRow href={routeHash({ at: 'tour' })} title={t.tourTitle} />
        <ListRow href={routeHash({ at: 'accessibility' })} title={t.accessibilityTitle} />
      </List>
      {desk.space === 'real' && (
        <>
          <BackupSection />
          <UnlockSection />
        </>
      )}
      {desk.space === 'real' && <RemindersSection />}
      <NumbersSection />
      <PacksSection />
      {desk.space === 'real' && <TranslationsSection />}
      <section aria-labelledby="help-heading">
        <h2 id="help-heading">{t.help}</h2>
        {t.helpTexts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section aria-labelledby="language-heading">
        <h2 id="language-heading">{t.language}</h2>
        <SegmentedControl
          label={t.language}
          value={language}
          options={LANGUAGES.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => void texts.change(next)}
        />
      </section>
      <Disclosure summary={t.about}>
        <p>{t.aboutText}</p>
      </Disclosure>
    </PageLayout>
  )
}
