import { PageLayout } from '../frame/page-layout.tsx'
import { List, ListRow } from '../parts/list-row.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { SaveMark } from '../parts/save-mark.tsx'
import { SketchFrame, type SketchProps } from './sketch-frame.tsx'

export function TodaySketch({ words }: SketchProps) {
  return (
    <SketchFrame words={words} current="today">
      <PageLayout
        heading={
          <PageHeading over="Tisdag 3 mars" lead="Två saker måste göras i dag. Resten kan vänta.">
            Idag
          </PageHeading>
        }
      >
        <List label="Måste i dag" heading count={2}>
          <ListRow
            href="?show=case"
            title="Ärende Björk"
            next="Ring före klockan 15, skolans expedition"
            day="i dag"
            mark={<SaveMark state="tablet" />}
          />
          <ListRow
            href="?show=case"
            title="Ärende Harsjö"
            next="Följ upp larmtelefonen"
            day="i dag"
            mark={<SaveMark state="tablet" />}
          />
        </List>
        <List label="Försenat" heading count={1}>
          <ListRow
            href="?show=case"
            title="Ärende Norrgård"
            next="Ny bedömning efter flytten"
            day="2 dagar"
            late
          />
        </List>
        <List label="Väntar på andra" heading count={2}>
          <ListRow
            href="?show=case"
            title="Ärende Tall"
            next="Polisen: besked om kontaktförbud"
            day="tors 5 mars"
          />
          <ListRow href="?show=case" title="Ärende Åberg" next="Skolan: möte om hämtning" day="fre 6 mars" />
        </List>
      </PageLayout>
    </SketchFrame>
  )
}
