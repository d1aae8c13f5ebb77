/** The four pages of the first start. */
export const tour = {
  title: 'Rundtur',
  place: (n: number, of: number) => `${n} av ${of}`,
  skip: 'Hoppa över',
  previous: 'Tillbaka',
  next: 'Nästa',
  done: 'Klart',
  practise: 'Öva på ett påhittat ärende',
  again: 'Rundturen finns kvar under Mer.',
  pages: {
    road: {
      title: 'En väg, ett steg i taget',
      text: 'Lykta är ett arbetsstöd när du möter någon som är utsatt för våld. Varje ärende har en väg. Överst står vad som är nästa steg. Du kan hoppa över steg och komma tillbaka.',
    },
    mast: {
      title: 'Fungerar utan nät',
      text: 'Allt sparas låst på surfplattan när du trycker. Märket högst upp säger vad som är sparat. Att vara utan nät är inget fel.',
    },
    lantern: {
      title: 'Ingen siffra bestämmer',
      text: 'Först den utsattas egen uppskattning. Sedan din bedömning med skäl. Sist vad mallen säger. Vet ej och vill inte svara är riktiga svar.',
    },
    house: {
      title: 'Ingen annan ser',
      text: 'Tryck på Lås när någon kommer, eller på Escape två gånger. Vid en fråga kan du vända surfplattan mot personen. Då syns bara frågan och svaren.',
    },
  },
} as const
