import type { RetentionRule } from '../../domain/erasing/retention-rule.ts'

const READ = '2026-11-22'
const MUNICIPAL = { law: 'SoL 16:1–5, SoF 13:1', source: 'Socialtjänstlag (2025:400), i februari 2026' }

/**
 * How long the municipality's file is kept, by what is in it. Which paragraph says which was read together and is not told
 * apart here. One rule for all would be wrong.
 */
export const retentionRules = [
  {
    id: 'adult',
    title: { sv: 'Vuxen: personakt', en: 'Adult: personal file' },
    about: {
      sv: 'Fem år efter den sista anteckningen, klart senast vid slutet av kalenderåret därefter. Inte så länge det finns andra uppgifter om samma person som ska vara kvar.',
      en: 'Five years after the last note, done by the end of the calendar year that follows. Not while there is anything else about the same person that is to be kept.',
    },
    ...MUNICIPAL,
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'child-inquiry',
    title: { sv: 'Barn: nämndens utredning', en: 'Child: the committee’s inquiry' },
    about: {
      sv: 'Inte förrän barnet har fyllt 30 år. Regeln kom med lag 2025:1501. Vilken dag den börjar gälla har vi inte sett.',
      en: 'Not until the child has turned 30. The rule came with act 2025:1501. The day it takes effect we have not seen.',
    },
    ...MUNICIPAL,
    confidence: 'likely',
    verifiedOn: READ,
  },
  {
    id: 'child-report',
    title: {
      sv: 'Barn: anmälan där utredning inte inleddes',
      en: 'Child: a report where no inquiry was opened',
    },
    about: { sv: 'Fem år.', en: 'Five years.' },
    ...MUNICIPAL,
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'child-placed',
    title: { sv: 'Barn som har varit placerat', en: 'A child who has been placed' },
    about: {
      sv: 'I skyddat boende, familjehem eller hem för vård eller boende: undantaget från gallring. Det sparas.',
      en: 'In a shelter, a family home or a home for care or housing: exempt from clearing out. It is kept.',
    },
    ...MUNICIPAL,
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'custody-agreement',
    title: {
      sv: 'Avtal om vårdnad, boende eller umgänge',
      en: 'Agreements on custody, residence or contact',
    },
    about: { sv: 'Till barnet har fyllt 18 år.', en: 'Until the child has turned 18.' },
    ...MUNICIPAL,
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'research',
    title: { sv: 'Urval för forskning', en: 'Selection for research' },
    about: {
      sv: 'Göteborg och hela kommuner i Östergötlands, Gotlands och Västernorrlands län sparar allt. I andra kommuner sparas handlingar om personer födda den 5, 15 eller 25.',
      en: 'Whole municipalities in the counties of Östergötland, Gotland and Västernorrland, and Göteborg, keep everything. Elsewhere what concerns persons born on the 5th, 15th or 25th is kept.',
    },
    ...MUNICIPAL,
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'private-shelter',
    title: { sv: 'Privat skyddat boende', en: 'Private shelter' },
    about: {
      sv: 'Två år, sedan gallras det. Akten om ett barn i skyddat boende lämnas till nämnden.',
      en: 'Two years, then it is cleared out. The file about a child in a shelter is handed to the committee.',
    },
    law: 'SoL 17:2–5',
    source: 'Socialtjänstlag (2025:400), i februari 2026',
    confidence: 'confirmed',
    verifiedOn: READ,
  },
  {
    id: 'tablet-copy',
    title: { sv: 'Kopian i Lykta', en: 'The copy in Lykta' },
    about: {
      sv: 'Den är inte arkivet. Den kan rensas när överlämningen är bekräftad. Att rensningen ska stå i er dokumenthanteringsplan är troligt, men vi har inte sett en regel som säger det.',
      en: 'It is not the archive. It can be cleared out once the hand-over is confirmed. That this should stand in your plan for handling documents is likely; we have seen no rule that says so.',
    },
    law: 'Inget lagrum känt',
    source: 'Egna anteckningar, inte kontrollerade',
    confidence: 'unknown',
    verifiedOn: READ,
  },
] as const satisfies readonly RetentionRule[]
