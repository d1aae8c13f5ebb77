import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'
import { littleTime } from './costs.ts'
import { afterReport, usuallyAfterReport } from './preconditions.ts'

/** What the police can do once something is reported, or usually only then. */
export const policeWithReport = [
  {
    id: 'vapen-omhandertas',
    title: { sv: 'Polisen omhändertar vapen', en: 'Police take weapons into custody' },
    does: {
      sv: 'Polisen kan ta hand om vapen och licens när det finns risk för missbruk (vapenlagen 6 kap. 4 §).',
      en: 'The police can take weapons and licence when there is a risk of misuse (weapons act 6:4).',
    },
    owner: 'policeLocal',
    group: 'control',
    precondition: {
      policeReport: 'unknown',
      consent: 'notNeeded',
      decision: 'authority',
      note: {
        sv: 'Polisen prövar. Om en anmälan krävs är inte bekräftat: fråga.',
        en: 'The police decide. Whether a report is required is not confirmed: ask.',
      },
    },
    ruralNote: {
      sv: 'Planera för reaktionen när polisen har åkt. Ta reda på när vapen kan lämnas tillbaka.',
      en: 'Plan for the reaction when the police have left. Find out when weapons may be returned.',
    },
    costForPerson: {
      sv: 'Utövaren förstår att någon har berättat.',
      en: 'The other understands that someone has told.',
    },
    covers: ['firearm', 'suicidePerpetrator', 'threatToKill', 'weapon'],
    clarifies: [],
    sources: ['VAP', 'JJ', 'S0'],
    confidence: 'likely',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'polisens-riskbedomning',
    title: { sv: 'Polisens riskbedömning', en: 'Police risk assessment' },
    does: {
      sv: 'En strukturerad bedömning hos polisen, vid sidan av er.',
      en: 'A structured assessment by the police, beside yours.',
    },
    owner: 'policeProtection',
    group: 'monitoring',
    precondition: afterReport,
    ruralNote: {
      sv: 'BOPS har långt till er och många ärenden. Be om ett datum.',
      en: 'The protection unit is far away with many cases. Ask for a date.',
    },
    costForPerson: littleTime,
    covers: ['escalation', 'stalking', 'honour', 'threatToKill', 'strangulation'],
    clarifies: [],
    sources: ['POL', 'RR-4', 'S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'larmpaket',
    title: { sv: 'Larmtelefon och akustiskt larm', en: 'Alarm phone and acoustic alarm' },
    does: {
      sv: 'Telefon med GPS som når polisen, och ett larm som hörs.',
      en: 'A phone with GPS that reaches the police, and an alarm that is heard.',
    },
    owner: 'policeProtection',
    group: 'safety',
    precondition: usuallyAfterReport,
    ruralNote: {
      sv: 'Pröva på plats. Utan täckning är den en trygghet som inte finns.',
      en: 'Test on site. Without coverage it is a safety that is not there.',
    },
    costForPerson: {
      sv: 'Bära den jämt. Den visar var personen är.',
      en: 'Carrying it always. It shows where the person is.',
    },
    covers: ['stalking', 'threatToKill', 'contactBanBreach', 'farFromHelp'],
    clarifies: [],
    sources: ['POL', 'S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'sakerhetssamtal',
    title: { sv: 'Säkerhetssamtal och kontaktperson hos polisen', en: 'Safety talk and a police contact' },
    does: {
      sv: 'Råd om skydd, och en person att ringa hos polisen.',
      en: 'Advice on protection, and a person to call at the police.',
    },
    owner: 'policeProtection',
    group: 'support',
    precondition: usuallyAfterReport,
    ruralNote: {
      sv: 'Kan ske på telefon. Fråga om de redan har gjort en plan, så att det inte blir två.',
      en: 'Can be by phone. Ask whether they already made a plan, so that there are not two.',
    },
    costForPerson: littleTime,
    covers: ['fearsForLife', 'stalking', 'threatToKill', 'contactBanBreach'],
    clarifies: [],
    sources: ['POL', 'S40'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'skalskydd',
    title: { sv: 'Skalskydd eller personskydd', en: 'Physical or personal protection' },
    does: {
      sv: 'Polisen förstärker bostaden, eller i ovanliga fall skyddar personen (särskilt personsäkerhetsarbete).',
      en: 'The police strengthen the home, or in rare cases protect the person.',
    },
    owner: 'policeProtection',
    group: 'safety',
    precondition: afterReport,
    ruralNote: {
      sv: 'Ovanligt. Räkna inte med det i planen förrän det är beslutat.',
      en: 'Rare. Do not count on it in the plan until decided.',
    },
    costForPerson: { sv: 'Stort intrång i vardagen.', en: 'A large intrusion into daily life.' },
    covers: ['threatToKill', 'whereaboutsKnown', 'honour'],
    clarifies: [],
    track: 'stays',
    sources: ['POL', 'RR-4'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'gripande',
    title: { sv: 'Gripande, anhållande, häktning', en: 'Arrest and detention' },
    does: {
      sv: 'Utövaren hålls frihetsberövad medan brottet utreds.',
      en: 'The person using violence is held while the crime is investigated.',
    },
    owner: 'policeLocal',
    with: ['prosecutor', 'court'],
    group: 'control',
    precondition: afterReport,
    ruralNote: {
      sv: 'Ta reda på vem som ringer personen före frigivning, och ordna natten innan dess.',
      en: 'Find out who calls the person before release, and arrange the night before that.',
    },
    costForPerson: {
      sv: 'Förhör, och oro för dagen då det upphör.',
      en: 'Interviews, and worry about the day it ends.',
    },
    covers: [
      'dangerNow',
      'escalation',
      'physicalViolence',
      'threatToKill',
      'contactBanBreach',
      'evadesPolice',
    ],
    clarifies: [],
    sources: ['S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
