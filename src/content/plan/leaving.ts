import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const bagAndPapers = {
  id: 'bag',
  title: { sv: 'Väska och papper', en: 'Bag and papers' },
  lead: {
    sv: 'Det du behöver om du åker, och var det kan ligga utan att synas.',
    en: 'What you need if you go, and where it can lie unseen.',
  },
  tracks: ['leaves'],
  prompts: [
    {
      id: 'bag-has',
      lead: { sv: 'Vad ska vara med?', en: 'What should be in it?' },
      type: 'options',
      options: [
        { id: 'id', text: { sv: 'Legitimation', en: 'Identity card' } },
        { id: 'passports', text: { sv: 'Pass, även barnens', en: 'Passports, the children’s too' } },
        { id: 'cards', text: { sv: 'Kort och kontanter', en: 'Cards and cash' } },
        { id: 'keys', text: { sv: 'Nycklar', en: 'Keys' } },
        { id: 'medicine', text: { sv: 'Medicin och recept', en: 'Medicine and prescriptions' } },
        { id: 'glasses', text: { sv: 'Glasögon', en: 'Glasses' } },
        { id: 'charger', text: { sv: 'Laddare', en: 'Charger' } },
        { id: 'papers', text: { sv: 'Avtal och viktiga papper', en: 'Contracts and important papers' } },
        {
          id: 'proof',
          text: {
            sv: 'Foton eller annat som visar vad som hänt',
            en: 'Photos or other signs of what happened',
          },
        },
        { id: 'clothes', text: { sv: 'Kläder', en: 'Clothes' } },
        {
          id: 'comfort',
          text: { sv: 'Barnets snuttefilt eller gosedjur', en: 'The child’s blanket or soft toy' },
        },
      ],
      words: 'person',
      sources: ['FRI', 'TRY'],
      confidence: 'confirmed',
    },
    {
      id: 'bag-not-forget',
      lead: { sv: 'Det jag inte vill glömma är …', en: 'What I do not want to forget is …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['FRI'],
      confidence: 'confirmed',
    },
    {
      id: 'bag-where',
      lead: { sv: 'Var kan den vara?', en: 'Where can it be?' },
      type: 'options',
      options: [
        { id: 'atHome', text: { sv: 'Hemma', en: 'At home' } },
        { id: 'atWork', text: { sv: 'På jobbet', en: 'At work' } },
        { id: 'inCar', text: { sv: 'I bilen', en: 'In the car' } },
        { id: 'withSomeone', text: { sv: 'Hos någon jag litar på', en: 'With someone I trust' } },
        { id: 'withUs', text: { sv: 'Hos socialtjänsten', en: 'With social services' } },
        {
          id: 'notPossible',
          text: { sv: 'Det går inte att packa i förväg', en: 'Packing beforehand is not possible' },
        },
      ],
      words: 'person',
      sources: ['FRI', 'TRY'],
      confidence: 'confirmed',
    },
    {
      id: 'bag-copies',
      lead: { sv: 'Kopior av viktiga papper finns …', en: 'Copies of important papers are …' },
      type: 'text',
      hint: { sv: 'Skriv ingen adress här.', en: 'Write no address here.' },
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
    {
      id: 'bag-when',
      lead: { sv: 'Det bästa tillfället att åka är när …', en: 'The best time to go is when …' },
      type: 'text',
      workerNote: {
        sv: 'Aldrig ensam med beskedet. Vem är med, och vem vet när hen är framme?',
        en: 'Never alone with telling. Who is along, and who knows of the arrival?',
      },
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const devices = {
  id: 'devices',
  title: { sv: 'Telefoner, bil och konton', en: 'Phones, car and accounts' },
  lead: {
    sv: 'Det som kan visa var du är. Att stänga av platsen räcker inte alltid.',
    en: 'What can show where you are. Turning off location is not always enough.',
  },
  tracks: ['leaves', 'hasLeft'],
  prompts: [
    {
      id: 'devices-check',
      lead: {
        sv: 'Vad behöver vi gå igenom innan du åker?',
        en: 'What do we need to go through before you go?',
      },
      type: 'options',
      options: [
        { id: 'phone', text: { sv: 'Min telefon', en: 'My phone' } },
        {
          id: 'childTablet',
          text: { sv: 'Barnens surfplatta och telefon', en: 'The children’s tablet and phone' },
        },
        { id: 'watch', text: { sv: 'Klockor', en: 'Watches' } },
        { id: 'console', text: { sv: 'Spelkonsol', en: 'Game console' } },
        {
          id: 'sharing',
          text: { sv: 'Familjedelning och Hitta-appar', en: 'Family sharing and find-my apps' },
        },
        { id: 'car', text: { sv: 'Bilen och bilens app', en: 'The car and its app' } },
        {
          id: 'trackers',
          text: { sv: 'Spårare i väska, kläder och leksaker', en: 'Trackers in bags, clothes and toys' },
        },
        {
          id: 'accounts',
          text: { sv: 'Bank, butikskort, buss och parkering', en: 'Bank, shop cards, bus and parking' },
        },
        {
          id: 'care',
          text: { sv: '1177, recept och skolans appar', en: 'Health, prescription and school apps' },
        },
        {
          id: 'home',
          text: { sv: 'Kameror och smarta saker hemma', en: 'Cameras and smart things at home' },
        },
      ],
      words: 'person',
      sources: ['TRY', 'TEK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'devices-order',
      lead: { sv: 'Den ordning som märks minst är …', en: 'The order least noticed is …' },
      type: 'text',
      words: 'worker',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'devices-subscription',
      lead: { sv: 'Står ditt abonnemang på någon annan?', en: 'Is your phone plan in someone else’s name?' },
      type: 'yesNo',
      words: 'person',
      sources: ['TEK'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter
