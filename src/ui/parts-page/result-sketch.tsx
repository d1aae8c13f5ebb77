import { ArrowRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { FormLayout } from '../frame/form-layout.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Ladder, LadderChoice, type Rung } from '../parts/ladder.tsx'
import { List, ListRow } from '../parts/list-row.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { LEVELS } from './fiction.ts'
import { SketchFrame, type SketchProps } from './sketch-frame.tsx'

export function ResultSketch({ words }: SketchProps) {
  const [own, setOwn] = useState<Rung | undefined>(3)
  const [why, setWhy] = useState('Hon är räddare än svaren visar. Han har sagt upp sig och säljer huset.')
  return (
    <SketchFrame words={words} current="cases" back="Ärende Björk">
      <FormLayout
        heading={
          <PageHeading
            over="FREDA farlighet, 3 mars"
            lead="Mallen ger nivå 2–3. Fyra frågor är obesvarade, tre av dem om utövaren."
          >
            Resultat
          </PageHeading>
        }
        actions={
          <Button kind="primary" iconAfter={ArrowRight}>
            Till åtgärder
          </Button>
        }
        aside={
          <List label="Vad vet vi inte?" heading>
            <ListRow title="Tillgång till vapen" next="Om utövaren · vet ej" />
            <ListRow title="Tidigare dömd" next="Om utövaren · inte frågad" />
            <ListRow title="Hot om självmord" next="Om utövaren · vet ej" />
            <ListRow title="Våld under graviditet" next="Om henne · vill inte svara" />
          </List>
        }
      >
        <Banner kind="preliminary">Mallen är inte kontrollerad mot Socialstyrelsens formulär.</Banner>
        <Ladder
          label="Tre sätt att se på risken"
          levels={LEVELS}
          maybe={{ from: 2, to: 3, label: 'Mallen, nivå 2–3' }}
          markers={[
            { at: 4, kind: 'judgement', label: 'Din bedömning' },
            { at: 3, kind: 'estimate', label: 'Hennes egen uppskattning' },
          ]}
        />
        <section class="stack">
          <h2>Hennes egen uppskattning</h2>
          <p class="soft">Fråga: hur stor tror du själv att risken är att det händer igen?</p>
          <LadderChoice
            label="Hennes egen uppskattning"
            levels={LEVELS}
            value={own}
            kind="estimate"
            onChoose={setOwn}
          />
        </section>
        <TextArea label="Varför bedömer du så?" value={why} onInput={setWhy} />
      </FormLayout>
    </SketchFrame>
  )
}
