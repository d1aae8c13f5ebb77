import type { About, InstrumentItem, InstrumentSection } from '../../../domain/instrument/pack.ts'
import { factor, slot } from '../judged-parts-v1/factor.ts'

function named(number: string, about: About, sv: string, en: string, source = 'S32'): InstrumentItem {
  return factor({
    id: number.toLowerCase(),
    number,
    about,
    text: { sv, en },
    source,
    confidence: 'confirmed',
  })
}

function unnamed(number: string): InstrumentItem {
  const place = number.slice(1)
  return slot({
    id: number.toLowerCase(),
    number,
    about: 'exposed',
    text: { sv: `Sårbarhet, faktor ${place}`, en: `Vulnerability, factor ${place}` },
    source: 'S32',
  })
}

export const nature: InstrumentSection = {
  id: 'nature',
  title: { sv: 'Förföljelsens art', en: 'Nature of the stalking' },
  items: [
    named(
      'N1',
      'perpetrator',
      'Samlar eller sprider uppgifter om den utsatta',
      'Collects or spreads information on the exposed person',
      'S33',
    ),
    named('N2', 'perpetrator', 'Tar kontakt på avstånd', 'Makes contact from a distance', 'S33'),
    named('N3', 'perpetrator', 'Bevakar eller närmar sig', 'Watches or approaches', 'S33'),
    named(
      'N4',
      'perpetrator',
      'Tar direkt kontakt på nära håll',
      'Makes direct contact at close range',
      'S33',
    ),
    named('N5', 'perpetrator', 'Skrämmer', 'Frightens', 'S33'),
    named('N6', 'perpetrator', 'Hotar öppet', 'Threatens openly', 'S33'),
    named('N7', 'perpetrator', 'Använder våld', 'Uses violence', 'S33'),
    named('N8', 'perpetrator', 'Ihållande', 'Persistent', 'S33'),
    named('N9', 'perpetrator', 'Trappas upp', 'Escalates', 'S33'),
    named('N10', 'perpetrator', 'Bryter mot kontaktförbud', 'Breaks a contact ban', 'S33'),
  ],
}

export const perpetrator: InstrumentSection = {
  id: 'perpetrator',
  title: { sv: 'Den som förföljer', en: 'The one who stalks' },
  items: [
    named('P1', 'perpetrator', 'Arg', 'Angry'),
    named('P2', 'perpetrator', 'Upptagen av den utsatta', 'Preoccupied with the exposed person'),
    named('P3', 'perpetrator', 'Orealistiska tankar', 'Irrational thinking'),
    named('P4', 'perpetrator', 'Ångrar inte eller förnekar', 'Does not regret or denies'),
    named('P5', 'perpetrator', 'Normbrytande livsstil', 'Antisocial lifestyle'),
    named('P6', 'perpetrator', 'Svårigheter i nära relationer', 'Difficulties in intimate relations'),
    named('P7', 'perpetrator', 'Svårigheter i andra relationer', 'Difficulties in other relations'),
    named('P8', 'perpetrator', 'Känslomässigt instabil eller pressad', 'Emotionally unstable or distressed'),
    named('P9', 'perpetrator', 'Alkohol och droger', 'Alcohol and drugs'),
    named('P10', 'perpetrator', 'Arbete och ekonomi', 'Work and economy'),
  ],
}

export const vulnerability: InstrumentSection = {
  id: 'vulnerability',
  title: { sv: 'Den utsattas sårbarhet', en: 'Vulnerability of the exposed person' },
  intro: {
    sv: 'Det här är skäl att ge mer stöd. Det är aldrig den utsattas ansvar.',
    en: 'These are reasons to give more support. They are never the responsibility of the exposed person.',
  },
  items: [
    named(
      'V1',
      'exposed',
      'Växlande beteende mot den som förföljer',
      'Shifting behaviour towards the one who stalks',
    ),
    named(
      'V2',
      'exposed',
      'Växlande inställning till den som förföljer',
      'Shifting attitude to the one who stalks',
    ),
    named('V3', 'exposed', 'Liten tillgång till skydd', 'Little access to protection'),
    ...['V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'].map(unnamed),
  ],
}
