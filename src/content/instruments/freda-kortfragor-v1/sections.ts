import type { Condition, InstrumentSection } from '../../../domain/instrument/pack.ts'

const anyViolence = {
  any: [
    { item: 'psychological', is: 'yes' },
    { item: 'physical', is: 'yes' },
    { item: 'sexual', is: 'yes' },
  ],
} as const satisfies Condition

export const threeKinds = {
  id: 'three-kinds',
  title: { sv: 'Om du har blivit illa behandlad', en: 'If you have been treated badly' },
  intro: {
    sv: 'Jag frågar alla om det här. Du väljer själv vad du vill svara på, och inget svar är fel.',
    en: 'I ask everyone about this. You choose what you want to answer, and no answer is wrong.',
  },
  items: [
    {
      id: 'psychological',
      text: {
        sv: 'Har någon som står dig nära kränkt, hotat, skrämt eller kontrollerat dig?',
        en: 'Has someone close to you humiliated, threatened, frightened or controlled you?',
      },
      sayIt: {
        sv: 'Det kan vara en partner, någon du varit ihop med eller någon i familjen. Till exempel hårda ord, att du inte får träffa vänner, eller att någon går igenom din telefon.',
        en: 'It can be a partner, someone you have been with or someone in the family. Such as harsh words, not being allowed to see friends, or someone going through your phone.',
      },
      why: {
        sv: 'Sådant som inte syns utanpå kan vara det som skadar mest. Därför frågar vi om det först.',
        en: 'What does not show on the outside can be what harms most. That is why we ask about it first.',
      },
      workerNote: {
        sv: 'Fråga i enrum. Partner, släkt eller barn ska inte höra och inte tolka.',
        en: 'Ask in private. A partner, relatives or children must not hear and must not interpret.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      sources: ['S4'],
      confidence: 'likely',
    },
    {
      id: 'physical',
      text: {
        sv: 'Har någon som står dig nära gjort dig illa i kroppen: knuffat, slagit, hållit fast eller skadat dig?',
        en: 'Has someone close to you hurt your body: pushed, hit, held you down or injured you?',
      },
      sayIt: {
        sv: 'Det räknas även om det inte syntes efteråt eller om det var längesedan.',
        en: 'It counts even if it did not show afterwards or was long ago.',
      },
      why: {
        sv: 'Många berättar först när någon frågar rakt. Med svaret kan vi hjälpa på rätt sätt.',
        en: 'Many tell only when someone asks plainly. With the answer we can help in the right way.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      sources: ['S4'],
      confidence: 'likely',
    },
    {
      id: 'sexual',
      text: {
        sv: 'Har någon som står dig nära fått dig att göra något sexuellt som du inte ville?',
        en: 'Has someone close to you made you do something sexual that you did not want?',
      },
      sayIt: {
        sv: 'Det räknas även i ett förhållande. Du behöver inte berätta hur det var, ett ja eller nej räcker.',
        en: 'It counts in a relationship too. You do not have to tell how it was, a yes or no is enough.',
      },
      why: {
        sv: 'Det är svårt att ta upp själv. Därför tar vi upp det.',
        en: 'It is hard to raise oneself. That is why we raise it.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      flags: ['sexualViolence'],
      sensitive: true,
      sources: ['S4'],
      confidence: 'likely',
    },
  ],
} as const satisfies InstrumentSection

export const childrenItems = {
  id: 'children',
  title: { sv: 'Om barnen', en: 'About the children' },
  intro: {
    sv: 'Vi frågar om barnen för att de ska få hjälp. Om något framkommer som gör oss oroliga för ett barn säger vi det till dig, och vad vi gör.',
    en: 'We ask about the children so that they get help. If something makes us worried about a child we tell you so, and what we do.',
  },
  items: [
    {
      id: 'has-children',
      text: {
        sv: 'Finns det barn hemma, eller barn som är hos dig ibland?',
        en: 'Are there children at home, or children who stay with you at times?',
      },
      workerNote: {
        sv: 'Vår egen fråga. Den gör att barnfrågorna bara ställs när de behövs.',
        en: 'Our own question. It makes sure the child questions are asked only when needed.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'child-noticed',
      text: {
        sv: 'Har något barn sett, hört eller på annat sätt märkt det som har hänt?',
        en: 'Has any child seen, heard or in another way noticed what has happened?',
      },
      sayIt: {
        sv: 'Barn märker ofta mer än vi tror, även genom väggen eller på stämningen. Det är inte ditt fel.',
        en: 'Children often notice more than we think, also through the wall or from the mood. It is not your fault.',
      },
      why: {
        sv: 'Ett barn som har varit med om våld har rätt till stöd och en egen bedömning.',
        en: 'A child who has been around violence has a right to support and an assessment of their own.',
      },
      workerNote: {
        sv: 'Rädsla för att förlora barnen kan göra att det tonas ner. Berätta vad ett ja leder till innan du frågar.',
        en: 'Fear of losing the children can lead to playing it down. Say what a yes leads to before you ask.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      visibleIf: { not: { item: 'has-children', is: 'no' } },
      sources: ['S1'],
      confidence: 'confirmed',
    },
    {
      id: 'child-exposed',
      text: {
        sv: 'Har något barn själv blivit utsatt: slaget, hotat eller illa behandlat?',
        en: 'Has any child been exposed themselves: hit, threatened or treated badly?',
      },
      sayIt: {
        sv: 'Oavsett vem som har gjort det. Vi frågar för att barnet ska vara tryggt.',
        en: 'Whoever did it. We ask so that the child will be safe.',
      },
      why: {
        sv: 'Då behöver barnets skydd bedömas redan i dag.',
        en: 'Then the child’s protection must be assessed today.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      visibleIf: { not: { item: 'has-children', is: 'no' } },
      sources: ['S1'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies InstrumentSection

export const followUp = {
  id: 'follow-up',
  title: { sv: 'Våra egna följdfrågor', en: 'Our own follow-up questions' },
  intro: {
    sv: 'De här frågorna hör inte till formuläret. De hjälper er att veta vad som kommer härnäst.',
    en: 'These questions are not part of the form. They help you know what comes next.',
  },
  items: [
    {
      id: 'relation',
      text: { sv: 'Vem handlar det om?', en: 'Who is it about?' },
      sayIt: {
        sv: 'Du behöver inte säga något namn.',
        en: 'You do not have to say a name.',
      },
      type: 'options',
      options: [
        { id: 'partner', text: { sv: 'Partner', en: 'Partner' } },
        { id: 'formerPartner', text: { sv: 'Tidigare partner', en: 'Former partner' } },
        { id: 'parent', text: { sv: 'Förälder', en: 'Parent' } },
        { id: 'adultChild', text: { sv: 'Vuxet barn', en: 'Adult child' } },
        { id: 'otherRelative', text: { sv: 'Annan släkting', en: 'Other relative' } },
        { id: 'other', text: { sv: 'Någon annan', en: 'Someone else' } },
      ],
      window: 'any',
      about: 'perpetrator',
      visibleIf: anyViolence,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'last-time',
      text: { sv: 'När hände det senast?', en: 'When did it last happen?' },
      type: 'option',
      options: [
        { id: 'lastDays', text: { sv: 'De senaste dagarna', en: 'In the last few days' }, risk: 3 },
        { id: 'lastYear', text: { sv: 'Det senaste året', en: 'In the past year' }, risk: 2 },
        { id: 'earlier', text: { sv: 'Tidigare än så', en: 'Earlier than that' } },
      ],
      window: 'any',
      about: 'exposed',
      visibleIf: anyViolence,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'safe-to-go-home',
      text: {
        sv: 'Känns det tryggt för dig att gå hem i dag?',
        en: 'Does it feel safe for you to go home today?',
      },
      sayIt: {
        sv: 'Om det inte gör det börjar vi där. Allt annat kan vänta.',
        en: 'If it does not, we begin there. Everything else can wait.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      riskWhen: 'no',
      flags: ['noSafePlace'],
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection
