import type { Refresher } from '../../../domain/practice/refresher.ts'
import { own, saraNotFree, saraV3Form, shelterIntake } from '../sources.ts'

export const saraV3Refresher = {
  format: 1,
  id: 'tre-minuter-sara-v3',
  version: '1.0.0',
  pack: 'sara-v3',
  title: { sv: 'Tre minuter: SARA-V3', en: 'Three minutes: SARA-V3' },
  cards: [
    {
      id: 'presence-relevance',
      situation: {
        sv: 'Arbetslöshet finns hos utövaren. Du undrar hur den ska räknas.',
        en: 'The other person is out of work. You wonder how it counts.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Finns den så höjer den risken.', en: 'If it is there, it raises the risk.' },
          why: {
            sv: 'Att något finns är ett steg. Om det betyder något här är nästa.',
            en: 'That something is there is one step. Whether it matters here is the next.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Bedöm först om den finns, sedan om den spelar roll för våldet just här.',
            en: 'Judge first whether it is there, then whether it matters for the violence here.',
          },
          why: {
            sv: 'Det som inte driver våldet behöver ingen åtgärd mot våld.',
            en: 'What does not drive the violence needs no measure against violence.',
          },
          holds: true,
        },
      ],
      sources: ['S24'],
    },
    {
      id: 'scenarios',
      situation: {
        sv: 'Faktorerna är klara. Steget efter heter scenarier.',
        en: 'The factors are done. The next step is called scenarios.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv ett scenario: det blir mer våld.',
            en: 'Write one scenario: there will be more violence.',
          },
          why: { sv: 'Så brett går det inte att planera för.', en: 'It is too wide to plan for.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv flera: det som liknar förra gången, det värsta, och det som är annorlunda.',
            en: 'Write several: like last time, the worst, and something different.',
          },
          why: {
            sv: 'Varje förlopp har sin egen plats, tid och sitt eget skydd.',
            en: 'Each course has its own place, time and protection.',
          },
          holds: true,
        },
      ],
      sources: ['S24', 'own'],
    },
    {
      id: 'perishable',
      situation: {
        sv: 'I akten ligger en bedömning från inskrivningen för fyra månader sedan.',
        en: 'In the file is an assessment from intake four months ago.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Den gäller tills någon säger något annat.',
            en: 'It holds until someone says otherwise.',
          },
          why: {
            sv: 'Läget på ett boende ändras. En gammal bedömning ser lika säker ut som en ny.',
            en: 'Things change at a shelter. An old assessment looks as sure as a new one.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör om den nu, och inför flytten därifrån.',
            en: 'Do it again now, and before the move from there.',
          },
          why: {
            sv: 'Skyddade boenden beskriver den som färskvara.',
            en: 'Shelters describe it as perishable.',
          },
          holds: true,
        },
      ],
      sources: ['S_acc'],
    },
    {
      id: 'obstacles',
      situation: {
        sv: 'Du bedömer den utsattas del. Hon har inget körkort och bor sju mil från närmaste by.',
        en: 'You judge the exposed person’s part. She has no licence and lives seventy kilometres from the nearest village.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Det är geografi, inte en faktor.', en: 'That is geography, not a factor.' },
          why: {
            sv: 'Hinder för trygghet och för att klara sig själv hör till instrumentet. Avståndet är ett sådant.',
            en: 'Obstacles to safety and to managing alone belong to the instrument. Distance is one.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv det som ett hinder, och vad som skulle ta bort det.',
            en: 'Write it as an obstacle, and what would remove it.',
          },
          why: {
            sv: 'Då blir det en åtgärd: skjuts, körkort, eller någon som bor närmare.',
            en: 'Then it becomes a measure: a lift, a licence, or somebody nearer.',
          },
          holds: true,
        },
      ],
      sources: ['S24', 'own'],
    },
    {
      id: 'own-wording',
      situation: {
        sv: 'En granne i en annan kommun vill ha en kopia av manualen.',
        en: 'Someone in another municipality wants a copy of the manual.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skanna och mejla, det är för en god sak.',
            en: 'Scan and mail it, the cause is good.',
          },
          why: {
            sv: 'Instrumentet är upphovsrättsskyddat och inte fritt.',
            en: 'The instrument is under copyright and not free.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg vem som har rättigheterna, och erbjud att bedöma tillsammans.',
            en: 'Say who holds the rights, and offer to assess together.',
          },
          why: {
            sv: 'Två kommuner som bedömer ihop får också två par ögon.',
            en: 'Two municipalities that assess together also get two pairs of eyes.',
          },
          holds: true,
        },
      ],
      sources: ['S26', 'own'],
    },
  ],
  sources: [own, saraNotFree, saraV3Form, shelterIntake],
} as const satisfies Refresher
