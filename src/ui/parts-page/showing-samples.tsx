import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { KeyValueList } from '../parts/key-value-list.tsx'
import { Ladder } from '../parts/ladder.tsx'
import { List, ListRow } from '../parts/list-row.tsx'
import { PaperPreview } from '../parts/paper-preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { SaveMark } from '../parts/save-mark.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { LEVELS } from './fiction.ts'
import { Sample } from './sample.tsx'

const COLOURS = [
  'sunken',
  'ground',
  'raised',
  'pressed',
  'line',
  'line-strong',
  'ink-soft',
  'ink',
  'act',
  'light',
  'light-glow',
  'light-wash',
  'blue',
  'blue-wash',
  'brick',
  'brick-wash',
] as const

export function ShowingSamples() {
  return (
    <>
      <Sample name="Färger">
        <div class="swatches">
          {COLOURS.map((name) => (
            <div class="swatch" key={name}>
              <svg aria-hidden="true">
                <rect width="100%" height="100%" fill={`var(--${name})`} />
              </svg>
              {name}
            </div>
          ))}
        </div>
      </Sample>
      <Sample name="Banner">
        <Banner kind="protected">
          Adress, skola och telefon visas inte i listor, utskrifter eller sökningar.
        </Banner>
        <Banner kind="preliminary">Mallen är inte kontrollerad mot Socialstyrelsens formulär.</Banner>
        <Banner kind="info">
          Surfplattan har inte haft kontakt med servern sedan i måndags. Allt är sparat här.
        </Banner>
        <Banner kind="danger" action={<Button kind="danger">Visa vad du gör</Button>}>
          Den andra personen är på väg dit. Ring 112 först.
        </Banner>
      </Sample>
      <Sample name="SaveMark, Progress">
        <div class="row">
          <SaveMark state="saving" />
          <SaveMark state="draft" />
          <SaveMark state="tablet" />
          <SaveMark state="server" />
          <SaveMark state="confirmed" />
          <SaveMark state="failed" />
          <SaveMark state="confirmed" brief />
        </div>
        <Progress of="FREDA farlighet" label="Fråga 7 av 19" value={7} max={19} />
      </Sample>
      <Sample name="Card, List, KeyValueList">
        <div class="sample-pair">
          <Card
            kind="next"
            over="Nästa steg"
            title="Gå igenom säkerhetsplanen"
            action={<Button kind="primary">Öppna planen</Button>}
          >
            <p>Tre rader saknas. Ni hann till kontaktvägarna i tisdags.</p>
          </Card>
          <List label="Måste i dag" heading count={2}>
            <ListRow
              href="#"
              title="Ärende Björk"
              next="Ring skyddat nummer före klockan 15"
              day="i dag"
              mark={<SaveMark state="tablet" />}
            />
            <ListRow
              href="#"
              current
              title="Ärende Harsjö"
              next="Följ upp larmtelefonen"
              day="2 dagar sen"
              late
            />
          </List>
          <KeyValueList
            items={[
              { key: 'Säker kontaktväg', value: 'Skolans expedition, vardagar 8–10' },
              { key: 'Skyddsnivå', value: 'Sekretessmarkering' },
            ]}
          />
          <Timeline
            label="Historik"
            entries={[
              { id: '1', when: 'I dag 10.42', by: 'Maja Holm', what: 'Bedömningen skrevs under.' },
              {
                id: '2',
                when: 'I går 15.10',
                by: 'Maja Holm',
                what: 'Svar på fråga 4 ändrades.',
                detail: 'Från vet ej till ja.',
              },
            ]}
          />
        </div>
      </Sample>
      <Sample name="Ladder, PaperPreview">
        <div class="sample-pair">
          <Ladder
            label="Risk"
            levels={LEVELS}
            maybe={{ from: 2, to: 3 }}
            markers={[
              { at: 4, kind: 'judgement', label: 'Din bedömning' },
              { at: 3, kind: 'estimate', label: 'Hennes egen' },
            ]}
          />
          <PaperPreview
            label="Minneskortet"
            maxLines={6}
            lines={['Anna 0612', 'Bilen står mot vägen', 'Grannen: lampan två gånger']}
            note="Inga namn, inga rubriker."
          />
        </div>
      </Sample>
      <Sample name="Disclosure, EmptyState">
        <Disclosure summary="Varför frågar vi?" open>
          <p>När våldet kommer tätare är det ett tecken på att risken växer.</p>
        </Disclosure>
        <EmptyState title="Inget måste göras i dag." action={<Button>Öva i tre minuter</Button>}>
          Vill du öva i tre minuter?
        </EmptyState>
      </Sample>
    </>
  )
}
