import { ArrowRight } from 'lucide-preact'
import { ListDetailLayout } from '../frame/list-detail-layout.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { KeyValueList } from '../parts/key-value-list.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Path } from '../parts/path.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { STEPS } from './fiction.ts'
import { SketchFrame, type SketchProps } from './sketch-frame.tsx'

export function CaseSketch({ words }: SketchProps) {
  return (
    <SketchFrame
      words={words}
      current="cases"
      back="Ärenden"
      banner={
        <Banner kind="protected">Adress och skola visas inte i listor, utskrifter eller sökningar.</Banner>
      }
    >
      <ListDetailLayout
        narrow="both"
        head={
          <div class="stack" data-gap="wide">
            <PageHeading over="2026-0147">Ärende Björk</PageHeading>
            <Card
              kind="next"
              over="Nästa steg"
              title="Fortsätt bedömningen"
              action={
                <Button kind="primary" iconAfter={ArrowRight} href="?show=question">
                  Till fråga 7
                </Button>
              }
            >
              <p>Sex frågor är besvarade. Hon ville ta en paus i tisdags.</p>
            </Card>
          </div>
        }
        list={<Path label="Steg" steps={STEPS} current="assess" />}
        detail={
          <div class="stack" data-gap="wide">
            <section>
              <h2>Det som gäller</h2>
              <KeyValueList
                items={[
                  { key: 'Säker kontaktväg', value: 'Skolans expedition, vardagar 8–10' },
                  { key: 'Barn', value: 'Två, 6 och 9 år' },
                  { key: 'Nästa datum', value: 'Torsdag 5 mars, uppföljning' },
                ]}
              />
            </section>
            <section>
              <h2>Senast</h2>
              <Timeline
                label="Senast"
                entries={[
                  { id: '1', when: 'I dag 10.42', by: 'Maja Holm', what: 'Svar på fråga 6: ja.' },
                  { id: '2', when: 'I tisdags 14.05', by: 'Maja Holm', what: 'Bedömningen påbörjades.' },
                ]}
              />
            </section>
          </div>
        }
      />
    </SketchFrame>
  )
}
