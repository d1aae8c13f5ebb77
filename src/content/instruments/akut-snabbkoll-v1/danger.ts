import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const rightNow = {
  id: 'right-now',
  title: { sv: 'Just nu', en: 'Right now' },
  intro: {
    sv: 'Hoppa över det du inte behöver fråga. Ring 112 först om någon är i fara.',
    en: 'Skip what you do not need to ask. Call 112 first if someone is in danger.',
  },
  items: [
    {
      id: 'danger-now',
      text: {
        sv: 'Är du eller någon annan i fara just nu?',
        en: 'Are you or someone else in danger right now?',
      },
      sayIt: {
        sv: 'Kan du prata fritt? Svara bara ja eller nej om någon hör.',
        en: 'Can you talk freely? Answer only yes or no if someone can hear.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['dangerNow'],
      sources: ['SOS', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'hurt-now',
      text: { sv: 'Är någon skadad eller behöver vård?', en: 'Is anyone hurt or in need of care?' },
      type: 'yesNo',
      window: 'now',
      about: 'exposed',
      flags: ['needsCare'],
      sources: ['own'],
      confidence: 'confirmed',
    },
    {
      id: 'strangulation',
      text: {
        sv: 'Har någon nyligen tryckt mot din hals eller hindrat dig från att andas?',
        en: 'Has someone recently pressed your throat or kept you from breathing?',
      },
      sayIt: {
        sv: 'Fråga gärna om rösten, halsen, synen, och om det har svartnat.',
        en: 'Feel free to ask about voice, throat, sight, and whether things went black.',
      },
      why: {
        sv: 'Skadan kan finnas inuti utan att det syns, och bli värre senare.',
        en: 'The injury can be inside without showing, and become worse later.',
      },
      type: 'yesNo',
      window: 'lastMonth',
      about: 'exposed',
      flags: ['strangulation'],
      sources: ['S10'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies InstrumentSection

export const dangerSigns = {
  id: 'danger-signs',
  title: { sv: 'Tecken på fara', en: 'Signs of danger' },
  items: [
    {
      id: 'threat-to-kill',
      text: {
        sv: 'Har den andra personen hotat att döda dig, barnen eller någon annan?',
        en: 'Has the other person threatened to kill you, the children or someone else?',
      },
      type: 'yesNo',
      window: 'any',
      about: 'perpetrator',
      flags: ['threatToKill'],
      sources: ['S10'],
      confidence: 'confirmed',
    },
    {
      id: 'fears-for-life',
      text: { sv: 'Är du rädd för ditt liv?', en: 'Are you afraid for your life?' },
      why: {
        sv: 'Din egen känsla väger tungt, även om inget har hänt i dag.',
        en: 'Your own feeling weighs heavily, even if nothing has happened today.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'exposed',
      flags: ['fearsForLife'],
      sources: ['S10'],
      confidence: 'confirmed',
    },
    {
      id: 'weapons',
      text: {
        sv: 'Finns det vapen där den andra personen är, eller lätt att få tag i?',
        en: 'Are there weapons where the other person is, or easy to get hold of?',
      },
      sayIt: {
        sv: 'Jaktvapen räknas, också i ett låst skåp, hos släkten eller i jaktlaget.',
        en: 'Hunting weapons count, also in a locked cabinet, in the family or in the hunting team.',
      },
      type: 'options',
      options: [
        { id: 'none', text: { sv: 'Nej, så vitt vi vet', en: 'No, as far as we know' } },
        { id: 'firearm', text: { sv: 'Skjutvapen', en: 'Firearm' }, risk: 9, flags: ['firearm'] },
        { id: 'knife', text: { sv: 'Kniv eller yxa', en: 'Knife or axe' }, risk: 6, flags: ['weapon'] },
        {
          id: 'other',
          text: { sv: 'Annat farligt föremål', en: 'Other dangerous object' },
          risk: 5,
          flags: ['weapon'],
        },
      ],
      window: 'now',
      about: 'perpetrator',
      sources: ['S0', 'S10'],
      confidence: 'confirmed',
    },
    {
      id: 'suicide-perpetrator',
      text: {
        sv: 'Har den andra personen talat om att ta sitt liv?',
        en: 'Has the other person spoken of taking their own life?',
      },
      type: 'yesNo',
      window: 'lastMonth',
      about: 'perpetrator',
      flags: ['suicidePerpetrator'],
      sources: ['S10'],
      confidence: 'confirmed',
    },
    {
      id: 'own-suicide',
      text: {
        sv: 'Har du själv tankar på att inte orka leva?',
        en: 'Do you yourself have thoughts of not being able to go on living?',
      },
      sayIt: {
        sv: 'Jag frågar rakt, för att du inte ska vara ensam med det i natt.',
        en: 'I ask plainly, so that you are not alone with it tonight.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'exposed',
      flags: ['ownSuicide'],
      sensitive: true,
      sources: ['S10'],
      confidence: 'confirmed',
    },
    {
      id: 'separation-now',
      text: {
        sv: 'Är ni på väg att gå isär, eller har det nyss hänt?',
        en: 'Are you about to separate, or has it just happened?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['separation'],
      sources: ['NCK-DFU'],
      confidence: 'confirmed',
    },
    {
      id: 'pregnant-now',
      text: { sv: 'Är du gravid?', en: 'Are you pregnant?' },
      workerNote: {
        sv: 'Hoppa över frågan när den inte passar. Fråga i enrum: alla vet inte om det.',
        en: 'Skip the question when it does not fit. Ask in private: not everyone knows.',
      },
      type: 'yesNo',
      ticks: [{ id: 'notRelevant', text: { sv: 'Inte aktuellt', en: 'Not relevant' } }],
      window: 'now',
      about: 'exposed',
      flags: ['pregnancy'],
      sensitive: true,
      sources: ['S10'],
      confidence: 'likely',
    },
  ],
} as const satisfies InstrumentSection
