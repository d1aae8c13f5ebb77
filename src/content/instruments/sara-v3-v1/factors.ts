import type { About, InstrumentItem, InstrumentSection } from '../../../domain/instrument/pack.ts'
import { factor } from '../judged-parts-v1/factor.ts'

function named(id: string, about: About, sv: string, en: string): InstrumentItem {
  return factor({ id, about, text: { sv, en }, source: 'S24', confidence: 'confirmed' })
}

export const nature: InstrumentSection = {
  id: 'nature',
  title: { sv: 'Våldets art', en: 'Nature of the violence' },
  items: [
    named('frightening', 'perpetrator', 'Skrämmande beteende', 'Frightening behaviour'),
    named('threats', 'perpetrator', 'Hot', 'Threats'),
    named('physical', 'perpetrator', 'Fysiskt våld', 'Physical violence'),
    named('sexual', 'perpetrator', 'Sexuellt våld', 'Sexual violence'),
    named('severe', 'perpetrator', 'Grovt våld', 'Severe violence'),
    named('persistent', 'perpetrator', 'Våldet håller i sig', 'Violence that persists'),
    named('escalating', 'perpetrator', 'Våldet trappas upp', 'Violence that escalates'),
    named(
      'breaches',
      'perpetrator',
      'Överträdelser av beslut som rör partnervåld',
      'Breaches of decisions on partner violence',
    ),
  ],
}

export const perpetrator: InstrumentSection = {
  id: 'perpetrator',
  title: { sv: 'Utövaren', en: 'The one who uses violence' },
  items: [
    named('intimate-relations', 'perpetrator', 'Nära relationer', 'Intimate relations'),
    named('other-relations', 'perpetrator', 'Andra relationer', 'Other relations'),
    named('work-and-economy', 'perpetrator', 'Arbete och ekonomi', 'Work and economy'),
    named('trauma', 'perpetrator', 'Trauma och egen utsatthet', 'Trauma and own exposure'),
    named('antisocial', 'perpetrator', 'Allmänt normbrytande beteende', 'General antisocial conduct'),
    named('mental-disorder', 'perpetrator', 'Allvarlig psykisk sjukdom', 'Serious mental illness'),
    named('personality', 'perpetrator', 'Personlighetsstörning', 'Personality disorder'),
    named('substances', 'perpetrator', 'Alkohol och droger', 'Alcohol and drugs'),
    named(
      'violent-or-suicidal-thoughts',
      'perpetrator',
      'Tankar på våld eller på att ta sitt liv',
      'Thoughts of violence or of taking own life',
    ),
    named(
      'excusing-thoughts',
      'perpetrator',
      'Tankar som ursäktar partnervåld',
      'Thoughts that excuse partner violence',
    ),
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
    named('obstacles-to-safety', 'exposed', 'Hinder för trygghet', 'Obstacles to safety'),
    named('obstacles-to-independence', 'exposed', 'Hinder för självständighet', 'Obstacles to independence'),
    named('relational-resources', 'exposed', 'Stöd från nära personer', 'Support from close people'),
    named('community-resources', 'exposed', 'Stöd från samhället', 'Support from the community'),
    named('attitudes', 'exposed', 'Inställning och beteende', 'Attitudes and behaviour'),
    named('mental-health', 'exposed', 'Psykisk hälsa', 'Mental health'),
  ],
}
