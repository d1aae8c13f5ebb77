import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const violence = {
  id: 'violence',
  title: { sv: 'Det som har hänt', en: 'What has happened' },
  intro: {
    sv: 'Frågorna gäller den person som har skadat eller skrämt dig. Här säger vi ”den andra personen”. Du kan hoppa över en fråga, och vi kan ta paus när du vill.',
    en: 'The questions are about the person who has hurt or frightened you. Here we say “the other person”. You can skip a question, and we can pause whenever you want.',
  },
  items: [
    {
      id: 'violence-increased',
      text: {
        sv: 'Har våldet mot din kropp blivit värre eller kommit oftare det senaste året?',
        en: 'Has the violence against your body become worse or come more often in the past year?',
      },
      sayIt: {
        sv: 'Om du tänker på hur det var för ett år sedan: är det likadant nu, mindre eller mer?',
        en: 'If you think of how it was a year ago: is it the same now, less or more?',
      },
      why: {
        sv: 'När våldet blir grövre eller tätare är det ett tecken på att risken växer.',
        en: 'When violence becomes worse or more frequent, it is a sign that the risk is growing.',
      },
      workerNote: {
        sv: 'Ta hjälp av högtider, jobb, skollov och flyttar för att minnas. Skriv gärna datum på sidan.',
        en: 'Use holidays, jobs, school breaks and moves to help the memory. Write dates in the margin.',
      },
      type: 'yesNo',
      window: 'lastYear',
      about: 'exposed',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'strangulation',
      text: {
        sv: 'Har den andra personen någon gång tagit om din hals, tryckt mot den eller gjort så att du inte kunde andas?',
        en: 'Has the other person ever held or pressed your throat, or done something so that you could not breathe?',
      },
      sayIt: {
        sv: 'Det kan ha varit med händerna, en arm, ett knä, en halsduk eller en kudde. Det kan ha gått fort och utan märken.',
        en: 'It may have been with hands, an arm, a knee, a scarf or a pillow. It may have been quick and left no marks.',
      },
      why: {
        sv: 'Tryck mot halsen kan skada inuti utan att det syns, och det hör ihop med dödligt våld.',
        en: 'Pressure on the throat can injure inside without showing, and it is linked to lethal violence.',
      },
      workerNote: {
        sv: 'Många säger inte ”strypning”. Fråga om hals, luft, röst, syn och om det svartnade. Fråga när det var senast.',
        en: 'Many do not say “strangulation”. Ask about throat, air, voice, sight and blacking out. Ask when it last happened.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      flags: ['strangulation'],
      sensitive: true,
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'weapon-used',
      text: {
        sv: 'Har den andra personen använt ett vapen eller farligt föremål mot dig, eller hotat med det?',
        en: 'Has the other person used a weapon or dangerous object against you, or threatened you with one?',
      },
      sayIt: {
        sv: 'Det kan vara en kniv, en yxa, ett gevär, en bil eller något annat som kan döda.',
        en: 'It can be a knife, an axe, a rifle, a car or something else that can kill.',
      },
      why: {
        sv: 'Vapen gör att ett ögonblick kan få svåra följder.',
        en: 'With a weapon, one moment can have grave consequences.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      flags: ['weapon'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'weapon-was-firearm',
      text: { sv: 'Var det ett skjutvapen?', en: 'Was it a firearm?' },
      workerNote: {
        sv: 'Räknas inte i summan. Svaret behövs för samtalet med polisen om vapen.',
        en: 'Not counted in the sum. The answer is needed when talking to the police about weapons.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'perpetrator',
      flags: ['firearm'],
      visibleIf: { item: 'weapon-used', is: 'yes' },
      sources: ['S10'],
      confidence: 'likely',
    },
    {
      id: 'threat-to-kill',
      text: {
        sv: 'Har den andra personen hotat att döda dig?',
        en: 'Has the other person threatened to kill you?',
      },
      sayIt: {
        sv: 'Det kan vara sagt rakt ut, skrivet, visat med en gest eller mer som en antydan.',
        en: 'It may be said outright, written, shown with a gesture or more like a hint.',
      },
      why: {
        sv: 'Hot om att döda tar vi på allvar, även när de sägs i ilska.',
        en: 'We take threats to kill seriously, even when said in anger.',
      },
      type: 'yesNo',
      window: 'any',
      about: 'exposed',
      flags: ['threatToKill'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'forced-sex',
      text: {
        sv: 'Har den andra personen tvingat dig till sex, eller till något sexuellt du inte ville?',
        en: 'Has the other person forced you to have sex, or to something sexual you did not want?',
      },
      sayIt: {
        sv: 'Det räknas även i ett förhållande, och även om du inte vågade säga nej. Du behöver inte berätta hur.',
        en: 'It counts in a relationship too, and also if you did not dare to say no. You do not have to tell how.',
      },
      why: {
        sv: 'Många har varit med om det och få blir frågade. Det säger något om hur långt kontrollen går.',
        en: 'Many have been through it and few are asked. It says something about how far the control goes.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      flags: ['sexualViolence'],
      sensitive: true,
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'violence-while-pregnant',
      text: {
        sv: 'Har du blivit slagen eller skadad av den andra personen medan du var gravid?',
        en: 'Have you been hit or hurt by the other person while you were pregnant?',
      },
      workerNote: {
        sv: 'Fråga också, varsamt, om det finns en graviditet nu.',
        en: 'Also ask, gently, whether there is a pregnancy now.',
      },
      type: 'yesNo',
      ticks: [
        {
          id: 'neverPregnant',
          text: {
            sv: 'Har inte varit gravid i den relationen',
            en: 'Has not been pregnant in that relationship',
          },
        },
      ],
      window: 'ever',
      about: 'exposed',
      flags: ['pregnancy'],
      sensitive: true,
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
  ],
} as const satisfies InstrumentSection
