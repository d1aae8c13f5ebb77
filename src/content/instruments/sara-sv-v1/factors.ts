import type { About, InstrumentItem, InstrumentSection } from '../../../domain/instrument/pack.ts'
import { factor } from '../judged-parts-v1/factor.ts'

function named(id: string, about: About, sv: string, en: string): InstrumentItem {
  return factor({ id, about, text: { sv, en }, source: 'S15', confidence: 'confirmed' })
}

export const history: InstrumentSection = {
  id: 'history',
  title: { sv: 'Våldet hittills', en: 'The violence so far' },
  items: [
    named('violent-acts', 'perpetrator', 'Våldshandlingar', 'Violent acts'),
    named(
      'threats-or-thoughts',
      'perpetrator',
      'Hot eller tankar om våld',
      'Threats or thoughts of violence',
    ),
    named('escalation', 'perpetrator', 'Upptrappning', 'Escalation'),
    named('breaches', 'perpetrator', 'Överträdelser av förbud och beslut', 'Breaches of bans and decisions'),
    named('attitudes', 'perpetrator', 'Inställning som godtar våld', 'Attitudes that accept violence'),
  ],
}

export const psychosocial: InstrumentSection = {
  id: 'psychosocial',
  title: { sv: 'Utövarens situation', en: 'The situation of the one who uses violence' },
  items: [
    named('other-crime', 'perpetrator', 'Annan brottslighet', 'Other crime'),
    named('relations', 'perpetrator', 'Svårigheter i relationer', 'Difficulties in relations'),
    named('work-and-economy', 'perpetrator', 'Arbete och ekonomi', 'Work and economy'),
    named('substances', 'perpetrator', 'Alkohol och droger', 'Alcohol and drugs'),
    named('mental-health', 'perpetrator', 'Psykisk ohälsa', 'Mental ill-health'),
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
      'shifting-stance',
      'exposed',
      'Växlande hållning till utövaren',
      'Shifting stance to the one who uses violence',
    ),
    named('strong-fear', 'exposed', 'Mycket stark rädsla', 'Very strong fear'),
    named(
      'access-to-support',
      'exposed',
      'Svårt att nå stöd och resurser',
      'Hard to reach support and resources',
    ),
    named('unsafe-living', 'exposed', 'Otrygg boendesituation', 'Unsafe living situation'),
    named('own-difficulties', 'exposed', 'Egna svårigheter', 'Difficulties of one’s own'),
  ],
}
