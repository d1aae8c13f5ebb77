import type { Confidence, Flag } from '../../domain/instrument/pack.ts'

interface AlertSource {
  readonly title: string
  readonly address?: string
  readonly readOn: string
  /** Of what the alert's first sentence says; the action is our proposal where no source is named for it. */
  readonly confidence: Confidence
}

const READ = '2026-11-22'
const interviews: AlertSource = {
  title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
  readOn: READ,
  confidence: 'confirmed',
}
const dangerTopics: AlertSource = {
  title: 'Danger Assessment, vad frågorna handlar om',
  address: 'emerge.ucsd.edu/r_1ekteclaxtd2bdg/',
  readOn: READ,
  confidence: 'likely',
}
const emergency: AlertSource = {
  title: 'SOS Alarm: 112',
  address: 'sosalarm.se/112',
  readOn: READ,
  confidence: 'confirmed',
}
const profession: AlertSource = {
  title: 'Allmän yrkeskunskap, ingen enskild källa läst',
  readOn: READ,
  confidence: 'likely',
}

/** Where each alert's sentence comes from, shown under "varför". */
export const alertSources = {
  dangerNow: emergency,
  needsCare: emergency,
  strangulation: {
    title:
      'Polisen 2024-04 (outer signs can be missing, risk factor for lethal violence) and AJGP 2022;51(11), doi 10.31128/AJGP-10-21-6195',
    address:
      'polisen.se/aktuellt/nyheter/bergslagen/2024/april/forskning-ska-ge-rattsvasendet-kunskap-for-att-utreda-och-forebygga-strypvald/',
    // Read the day after the packs were fixed.
    readOn: '2026-11-23',
    confidence: 'confirmed',
  },
  firearm: {
    ...dangerTopics,
    title: 'Danger Assessment, vad frågorna handlar om; vapenlagen 6:4 om att ta hand om vapen',
  },
  weapon: dangerTopics,
  threatToKill: dangerTopics,
  fearsForLife: {
    title: 'FREDA-farlighetsbedömning, de första sidorna',
    address: 'studylibsv.com/doc/145620/freda-farlighetsbedömning',
    readOn: READ,
    confidence: 'confirmed',
  },
  ownSuicide: dangerTopics,
  suicidePerpetrator: dangerTopics,
  sexualViolence: profession,
  pregnancy: dangerTopics,
  child: {
    title: 'Socialtjänstlag (2025:400) 20:1; skyldigheten att genast bedöma ett barns skydd',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
    readOn: READ,
    confidence: 'confirmed',
  },
  separation: {
    title: 'Rapport från 2024 om utredda dödsfall: ofta nära en separation',
    address: 'nck.uu.se',
    readOn: READ,
    confidence: 'confirmed',
  },
  stalking: interviews,
  animals: {
    title: 'Roks: våld mot husdjur',
    address: 'roks.se/om-vald/valdets-uttryck/vald-mot-husdjur',
    readOn: READ,
    confidence: 'confirmed',
  },
  noSafePlace: interviews,
  workerSafety: profession,
  conflictOfInterest: {
    title: 'Förvaltningslag (2017:900), 16–18 §§',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2017-900',
    readOn: READ,
    confidence: 'confirmed',
  },
  honour: {
    title: 'Socialstyrelsen, Metodguiden: PATRIARK, för hedersrelaterat våld med flera utövare',
    address:
      'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/patriark/',
    readOn: READ,
    confidence: 'confirmed',
  },
} as const satisfies Record<Flag, AlertSource>
