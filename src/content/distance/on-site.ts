import type { Sheet } from '../../domain/sheet/sheet-pack.ts'

export const onSite = {
  id: 'on-site',
  title: { sv: 'På platsen', en: 'On site' },
  lead: {
    sv: 'Det som säkerhetsplanen inte redan frågar om: prövad täckning, jakt, gård, nycklar och lås.',
    en: 'What the safety plan does not ask already: tested coverage, hunting, farm, keys and locks.',
  },
  sections: [
    {
      id: 'coverage',
      title: { sv: 'Prövad täckning', en: 'Coverage, tested' },
      rows: { add: { sv: 'Skriv in ett prov', en: 'Write down a test' } },
      prompts: [
        {
          id: 'coverage-what',
          label: { sv: 'Vad prövades?', en: 'What was tested?' },
          type: 'choice',
          options: [
            { id: 'alarm-phone', text: { sv: 'Larmtelefon', en: 'Alarm phone' } },
            { id: 'mobile', text: { sv: 'Mobil', en: 'Mobile' } },
            { id: 'wifi-call', text: { sv: 'Samtal över wifi', en: 'Calls over wifi' } },
            { id: 'landline', text: { sv: 'Fast telefon', en: 'Landline' } },
            { id: 'satellite', text: { sv: 'Satellitmeddelande', en: 'Satellite message' } },
          ],
        },
        {
          id: 'coverage-at',
          label: { sv: 'Var i huset, på gården eller längs vägen?', en: 'Where in the house, yard or road?' },
          type: 'line',
        },
        { id: 'coverage-operator', label: { sv: 'Vilken operatör?', en: 'Which operator?' }, type: 'line' },
        {
          id: 'coverage-result',
          label: { sv: 'Hur gick det?', en: 'How did it go?' },
          type: 'choice',
          options: [
            { id: 'works', text: { sv: 'Fungerar', en: 'Works' } },
            { id: 'sometimes', text: { sv: 'Fungerar ibland', en: 'Works at times' } },
            { id: 'not', text: { sv: 'Fungerar inte', en: 'Does not work' } },
          ],
          raises: [{ topic: 'noCoverage', state: 'present', options: ['sometimes', 'not'] }],
        },
        { id: 'coverage-by', label: { sv: 'Vem prövade?', en: 'Who tested?' }, type: 'line' },
        { id: 'coverage-on', label: { sv: 'När?', en: 'When?' }, type: 'day' },
        {
          id: 'coverage-again',
          label: { sv: 'Prövas igen', en: 'Tested again' },
          type: 'day',
          hint: {
            sv: 'Larmtelefonen prövas på plats efter byte av kort, mast eller årstid.',
            en: 'The alarm phone is tested on site after a change of card, mast or season.',
          },
          watch: 'larmprov',
        },
      ],
      toldOn: 'coverage-on',
      sources: ['KAL', 'own'],
    },
    {
      id: 'power',
      title: { sv: 'Strömavbrott', en: 'Power cut' },
      prompts: [
        {
          id: 'power-cut',
          label: { sv: 'Hur länge räcker det som finns?', en: 'How long does what there is last?' },
          type: 'text',
          hint: {
            sv: 'Powerbank, billaddare, router, larm, vatten, värme.',
            en: 'Power bank, car charger, router, alarm, water, heat.',
          },
        },
      ],
      sources: ['own'],
    },
    {
      id: 'weapons',
      title: { sv: 'Vapen och jakt', en: 'Weapons and hunting' },
      prompts: [
        {
          id: 'weapons-there',
          label: { sv: 'Finns vapen i närheten?', en: 'Are there weapons nearby?' },
          type: 'choice',
          options: [
            { id: 'yes', text: { sv: 'Ja', en: 'Yes' } },
            { id: 'no', text: { sv: 'Nej', en: 'No' } },
            { id: 'unknown', text: { sv: 'Vet ej', en: 'Not known' } },
          ],
          hint: {
            sv: 'Hemma, hos släkt, i jaktlaget.',
            en: 'At home, with relatives, in the hunting team.',
          },
          raises: [
            { topic: 'firearm', state: 'present', options: ['yes'] },
            { topic: 'firearm', state: 'unknown', options: ['unknown'] },
          ],
        },
        {
          id: 'weapons-season-on',
          label: { sv: 'Jakten börjar', en: 'The hunt begins' },
          type: 'day',
          watch: 'jaktstart',
        },
        {
          id: 'weapons-season',
          label: { sv: 'När är det jakt, och vad ändras då?', en: 'When is the hunt, and what changes?' },
          type: 'text',
          hint: {
            sv: 'Vapen framme, folk i skogen, skott som inte väcker undran. Dagen går att bevaka härifrån.',
            en: 'Weapons out, people in the woods, shots nobody wonders at. The day can be watched from here.',
          },
        },
        {
          id: 'weapons-others',
          label: { sv: 'Vapen som lånas eller förvaras hos andra', en: 'Weapons lent or kept by others' },
          type: 'text',
        },
        {
          id: 'weapons-asked-on',
          label: { sv: 'Polisen tillfrågad om vapnen', en: 'The police asked about the weapons' },
          type: 'day',
        },
        {
          id: 'weapons-answer',
          label: { sv: 'Polisens svar', en: 'The answer of the police' },
          type: 'text',
        },
      ],
      sources: ['S0', 'VAP', 'own'],
    },
    {
      id: 'farm',
      title: { sv: 'Djur och gård', en: 'Animals and farm' },
      prompts: [
        {
          id: 'farm-care',
          label: { sv: 'Vem sköter djuren, och hur ofta?', en: 'Who tends the animals, and how often?' },
          type: 'text',
          raises: [{ topic: 'animals', state: 'present' }],
        },
        {
          id: 'farm-relief',
          label: { sv: 'Vem kan ta över en dag, en vecka?', en: 'Who can take over for a day, a week?' },
          type: 'text',
          hint: {
            sv: 'Avbytare, granne, stall, hundpensionat.',
            en: 'Relief worker, neighbour, stable, kennel.',
          },
        },
        {
          id: 'farm-owned',
          label: { sv: 'Vem äger vad?', en: 'Who owns what?' },
          type: 'text',
          hint: {
            sv: 'Gård, företag, maskiner, arrende, lån.',
            en: 'Farm, business, machines, lease, loans.',
          },
        },
      ],
      sources: ['ROKS', 'VOOV', 'own'],
    },
    {
      id: 'keys',
      title: { sv: 'Nycklar och lås', en: 'Keys and locks' },
      prompts: [
        {
          id: 'keys-who',
          label: { sv: 'Vem har nycklar och koder?', en: 'Who has keys and codes?' },
          type: 'text',
          hint: {
            sv: 'Hus, bil, ladugård, förråd, sommarstuga.',
            en: 'House, car, barn, shed, summer house.',
          },
        },
        {
          id: 'keys-change',
          label: {
            sv: 'Vilka lås ska bytas, och vem betalar?',
            en: 'Which locks are changed, and who pays?',
          },
          type: 'text',
        },
        { id: 'keys-changed-on', label: { sv: 'Låsen bytta', en: 'Locks changed' }, type: 'day' },
        {
          id: 'keys-lights',
          label: { sv: 'Belysning, grind, hund, larm', en: 'Lights, gate, dog, alarm' },
          type: 'text',
        },
      ],
      sources: ['own'],
    },
  ],
} as const satisfies Sheet
