/** Reminders of one word, and what they can and cannot do. */
export const reminders = {
  /** All that a reminder ever says. */
  word: 'Påminnelse',
  title: 'Påminnelser',
  states: {
    on: 'Påslaget på den här surfplattan.',
    off: 'Avslaget.',
    refused: 'Webbläsaren tillåter inte påminnelser. Ändra det i webbläsarens inställningar för Lykta.',
    impossible: 'Den här surfplattan eller webbläsaren kan inte visa påminnelser.',
  },
  honest: [
    'Klockan åtta den dag något måste göras visas ordet Påminnelse. Aldrig vad, i vilket ärende eller hur mycket.',
    'Det fungerar bara medan Lykta är igång, öppen eller låst. När appen är stängd eller surfplattan sover kommer ingen påminnelse.',
    'Efter en omstart måste du ha låst upp en gång. Den som ser skärmen ser att det finns en app som heter Lykta.',
    'Vill du vara säker: spara dagarna till kalendern från Kommande dagar.',
  ],
  switchOn: 'Slå på påminnelser',
  switchOff: 'Slå av påminnelser',
  tryIt: 'Visa hur den ser ut',
} as const
