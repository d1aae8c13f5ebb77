import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'
import { withConsentToShare } from './preconditions.ts'

/** School, barnahus and family law. */
export const schoolAndFamilyLaw = [
  {
    id: 'skolans-trygghetsplan',
    title: { sv: 'Skolans trygghetsplan och hämtlista', en: 'School safety plan and pick-up list' },
    does: {
      sv: 'Skola eller förskola vet vem som får hämta, vad de gör om någon annan kommer och vem de ringer.',
      en: 'School or preschool knows who may pick up, what to do if someone else comes and whom to call.',
    },
    owner: 'school',
    with: ['socialChild'],
    group: 'children',
    precondition: withConsentToShare,
    ruralNote: {
      sv: 'En vårdnadshavare har rätt att hämta tills något annat är beslutat. Skolskjutsen behöver också veta.',
      en: 'A guardian may pick up until decided otherwise. The school bus must know too.',
    },
    costForPerson: {
      sv: 'Personalen får veta. Säg bara det de behöver.',
      en: 'Staff will know. Tell only what they need.',
    },
    covers: ['childContact', 'children', 'childThreatened'],
    clarifies: [],
    sources: ['S0', 'UPP'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'skyddad-elev',
    title: {
      sv: 'Skolans rutin för skyddade uppgifter, eller skolbyte',
      en: 'School routine for protected data, or a new school',
    },
    does: {
      sv: 'Uppgifterna förvaras på papper, lärplattform och foton ses över. Byte av skola när barnet placeras.',
      en: 'Facts are kept on paper, platform and photos are reviewed. A new school when the child is placed.',
    },
    owner: 'school',
    with: ['socialChild'],
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'third',
      decision: 'authority',
      note: {
        sv: 'Vårdnadshavarens ansökan, eller den som är i skyddat boende enligt lag 2024:79 (6 kap. 1 §).',
        en: 'A guardian’s application, or by the one in shelter under law 2024:79 (6:1).',
      },
    },
    ruralNote: {
      sv: 'Finns bara en skola: planera skolväg, raster och namn på kläder.',
      en: 'If there is only one school: plan the way there, breaks and names on clothes.',
    },
    costForPerson: {
      sv: 'Barnet bär en hemlighet, eller börjar om.',
      en: 'The child carries a secret, or starts over.',
    },
    covers: ['whereaboutsKnown', 'childContact', 'digitalTracking'],
    clarifies: [],
    track: 'leaves',
    sources: ['L79', 'UPP'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'barnahus-samrad',
    title: { sv: 'Samråd på Barnahus', en: 'Consultation at Barnahus' },
    does: {
      sv: 'Socialtjänst, polis, åklagare och vård planerar tillsammans för barnet. Förhör, läkarundersökning och krisstöd på samma plats.',
      en: 'Social services, police, prosecutor and care plan together for the child. Interview, medical and crisis support in one place.',
    },
    owner: 'barnahus',
    with: ['socialChild', 'policeLocal', 'prosecutor'],
    group: 'children',
    precondition: {
      policeReport: 'unknown',
      consent: 'notNeeded',
      decision: 'authority',
      note: {
        sv: 'Oftast efter anmälan. Samråd utan namn är möjligt på sina håll.',
        en: 'Mostly after a report. Consultation without names is possible in some places.',
      },
    },
    ruralNote: {
      sv: 'Ofta långt bort. Be om samråd på video och samla resan.',
      en: 'Often far away. Ask for consultation by video and bundle the journey.',
    },
    costForPerson: {
      sv: 'Lång resa för barnet, och många nya vuxna.',
      en: 'A long journey for the child, and many new adults.',
    },
    covers: ['childExposed', 'childThreatened'],
    clarifies: [],
    sources: ['BH'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'riskbedomning-familjeratt',
    title: { sv: 'Riskbedömning hos familjerätten', en: 'Risk assessment by family law' },
    does: {
      sv: 'Familjerätten bedömer risken i tre steg innan något föreslås om boende och umgänge.',
      en: 'Family law assesses risk in three steps before proposing anything on residence and contact.',
    },
    owner: 'familyLaw',
    with: ['socialChild'],
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'notNeeded',
      decision: 'court',
      note: {
        sv: 'När ett mål eller samarbetssamtal pågår. Säg till att våld har förekommit.',
        en: 'When a case or cooperation talks are under way. Say that there has been violence.',
      },
    },
    ruralNote: {
      sv: 'Familjerätten kan ligga i en annan kommun och inte känna till skyddet. Stäm av före varje möte.',
      en: 'Family law may be in another municipality and not know of the protection. Align before each meeting.',
    },
    costForPerson: {
      sv: 'Möten kan bli gemensamma. Be om skilda tider.',
      en: 'Meetings may be joint. Ask for separate times.',
    },
    covers: ['childContact', 'separation'],
    clarifies: ['childContact'],
    sources: ['MFOF', 'S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'umgangesstod',
    title: { sv: 'Umgängesstöd, eller paus i umgänget', en: 'Contact support, or a pause in contact' },
    does: {
      sv: 'En tredje person är med, eller så ändrar eller stoppar rätten umgänget.',
      en: 'A third person is present, or contact is rearranged or stopped by the court.',
    },
    owner: 'familyLaw',
    with: ['court'],
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'notNeeded',
      decision: 'court',
      note: {
        sv: 'Domstolen beslutar. Socialtjänsten utser stödperson.',
        en: 'The court decides. Social services appoint the support person.',
      },
    },
    ruralNote: {
      sv: 'Överlämning på en plats med andra vuxna. Gå igenom barnets telefon före och efter.',
      en: 'Hand-over where other adults are. Check the child’s phone before and after.',
    },
    costForPerson: {
      sv: 'Möten som kan göra ont. Resa varje gång.',
      en: 'Meetings that may hurt. A journey each time.',
    },
    covers: ['childContact', 'childThreatened'],
    clarifies: [],
    sources: ['MFOF', 'S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
