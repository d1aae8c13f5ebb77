import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'

/** The two wider kinds of contact ban; the plain one and that of a shared home are with the rest of the law. */
export const contactBans = [
  {
    id: 'kontaktforbud-utvidgat',
    title: { sv: 'Utvidgat kontaktförbud', en: 'Extended contact ban' },
    does: {
      sv: 'Förbudet gäller också att vara i närheten av hemmet, arbetet eller andra ställen där personen brukar vara.',
      en: 'The ban also holds for being near the home, the work or other places where the person usually is.',
    },
    owner: 'prosecutor',
    with: ['policeLocal'],
    group: 'control',
    precondition: {
      policeReport: 'unknown',
      consent: 'person',
      decision: 'prosecutor',
      note: {
        sv: 'Personen ansöker, polisen hjälper till. Åklagaren prövar om ett vanligt förbud inte räcker.',
        en: 'The person applies with help from the police. The prosecutor weighs whether a plain ban is not enough.',
      },
    },
    ruralNote: {
      sv: 'Affären, macken och skolan är ofta desamma för båda. Skriv vilka ställen det gäller, och när.',
      en: 'Shop, petrol station and school are often the same for both. Write which places it holds for, and when.',
    },
    costForPerson: {
      sv: 'Utövaren får läsa beslutet. Ställen som är okända för den andre ska inte nämnas.',
      en: 'The other may read the decision. Places the other does not know of must not be named.',
    },
    covers: ['stalking', 'contactBanBreach', 'returnHome'],
    clarifies: [],
    sources: ['KF'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'kontaktforbud-sarskilt-utvidgat',
    title: { sv: 'Särskilt utvidgat kontaktförbud', en: 'Specially extended contact ban' },
    does: {
      sv: 'Förbudet gäller ett större område kring ställen där personen brukar vara.',
      en: 'The ban holds for a larger area around the places where the person usually is.',
    },
    owner: 'prosecutor',
    with: ['policeLocal'],
    group: 'control',
    precondition: {
      policeReport: 'unknown',
      consent: 'person',
      decision: 'prosecutor',
      note: {
        sv: 'Sedan juli 2025 kan det vara den första åtgärden. Åklagaren prövar, och bestämmer området.',
        en: 'Since July 2025 it can be the first measure. The prosecutor decides, and sets the area.',
      },
    },
    ruralNote: {
      sv: 'Där det bara finns en väg och en affär kan området stänga ute utövaren från sin egen vardag. Ta upp det i ansökan.',
      en: 'Where there is one road and one shop the area may shut the other out of everyday life. Take it up in the application.',
    },
    costForPerson: {
      sv: 'Området visar ungefär var personen rör sig.',
      en: 'The area shows roughly where the person moves.',
    },
    covers: ['contactBanBreach', 'stalking', 'evadesPolice'],
    clarifies: [],
    sources: ['KF'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
