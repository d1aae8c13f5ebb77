import type { Refresher } from '../../../domain/practice/refresher.ts'
import { dangerOpening, interviews, own, throat } from '../sources.ts'

export const dangerRefresher = {
  format: 1,
  id: 'tre-minuter-farlighet',
  version: '1.0.0',
  pack: 'freda-farlighet',
  title: { sv: 'Tre minuter: farlighetsbedömningen', en: 'Three minutes: the danger assessment' },
  cards: [
    {
      id: 'own-first',
      situation: {
        sv: 'Frågorna är klara. Du är nyfiken på vad mallen ger för nivå.',
        en: 'The questions are done. You are curious about the level the form gives.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Titta på nivån först och fråga sedan hur hon ser det.',
            en: 'Look at the level first and then ask how she sees it.',
          },
          why: {
            sv: 'När siffran är sagd är det svårt att tänka utan den, för er båda.',
            en: 'Once the figure is said it is hard to think without it, for both of you.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga hur stor hon tror att risken är, och bedöm sedan själv.',
            en: 'Ask how great she believes the risk is, and then judge yourself.',
          },
          why: {
            sv: 'Den egna uppskattningen är i genomsnitt ungefär lika träffsäker som ett formulär. Den ska inte färgas.',
            en: 'A person’s own estimate is on average about as accurate as a form. It should not be coloured.',
          },
          holds: true,
        },
      ],
      sources: ['S5'],
    },
    {
      id: 'a-range',
      situation: {
        sv: 'Sex frågor om den andra personen är vet ej. Mallen visar ett spann mellan två nivåer.',
        en: 'Six questions about the other person are don’t know. The form shows a range between two levels.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Ta den lägre, det finns inget som säger annat.',
            en: 'Take the lower, nothing says otherwise.',
          },
          why: {
            sv: 'Det som inte är känt talar inte för den lägre nivån. Det är bara inte känt.',
            en: 'What is not known does not speak for the lower level. It is just not known.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg spannet, och gör en lista på vem som kan veta.',
            en: 'Say the range, and list who may know.',
          },
          why: {
            sv: 'Spannet är det sanna svaret. Listan blir nästa steg.',
            en: 'The range is the true answer. The list is the next step.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Lägg bedömningen åt sidan tills allt är besvarat.',
            en: 'Put the assessment aside until everything is answered.',
          },
          why: {
            sv: 'Allt blir sällan känt. Bedöm med det som finns och säg vad som saknas.',
            en: 'Everything is seldom known. Judge with what there is and say what is missing.',
          },
        },
      ],
      sources: ['own'],
    },
    {
      id: 'low-but',
      situation: {
        sv: 'Mallen ger en låg nivå. Du är mer orolig än så, och kan säga varför.',
        en: 'The form gives a low level. You are more worried than that, and can say why.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv den låga nivån, mallen är prövad.',
            en: 'Write the low level, the form is tested.',
          },
          why: {
            sv: 'Mallen är en del av underlaget. Den frågar inte om allt du vet.',
            en: 'The form is one part of the basis. It does not ask about all you know.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv din bedömning och vad oron gäller.',
            en: 'Write your judgement and what the worry is about.',
          },
          why: {
            sv: 'Bedömningen med skäl är det som gäller. Skälet är det kollegan behöver.',
            en: 'The judgement with its reason is what counts. The reason is what your colleague needs.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'the-throat',
      situation: {
        sv: '”Han tog mig lite om halsen, men det syntes inget.” Det var för ett år sedan.',
        en: '“He took me a little by the throat, but nothing showed.” It was a year ago.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv nej, det var bara lite.', en: 'Write no, it was only a little.' },
          why: {
            sv: 'Han tog om halsen. Hur mycket det syntes säger inget om hur farligt det var.',
            en: 'He took her by the throat. How much it showed says nothing about how dangerous it was.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv ja och fråga om luft, röst och syn, och när det hände senast.',
            en: 'Write yes and ask about air, voice and sight, and when it last happened.',
          },
          why: {
            sv: 'Har det hänt nyligen behöver hon till vården i dag, även om inget syns.',
            en: 'If it happened recently she needs health care today, even if nothing shows.',
          },
          holds: true,
        },
      ],
      sources: ['pol'],
    },
    {
      id: 'the-hunt',
      situation: {
        sv: 'Han jagar. Älgjakten börjar om två veckor, och nyckeln till skåpet har han själv.',
        en: 'He hunts. The moose hunt begins in two weeks, and he has the key to the cabinet.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Hoppa över frågan, alla här har vapen.',
            en: 'Skip the question, everyone here has guns.',
          },
          why: {
            sv: 'Att det är vanligt gör det lätt att gå förbi, inte mindre viktigt.',
            en: 'That it is common makes it easy to pass by, not less important.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Svara ja och prata om var vapnen är och vem som kommer åt dem.',
            en: 'Answer yes and talk about where the weapons are and who can get at them.',
          },
          why: {
            sv: 'Då finns något att göra något åt, innan jakten.',
            en: 'Then there is something to do something about, before the hunt.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Fråga om hon vill att ni pratar med polisen om vapnen.',
            en: 'Ask whether she wants you to talk to the police about the weapons.',
          },
          why: {
            sv: 'Polisen kan pröva om vapen ska omhändertas. Prata om vad det betyder hemma först.',
            en: 'The police can consider taking weapons into custody. Talk first about what it means at home.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'she-says-small',
      situation: {
        sv: 'Hon säger att risken är liten. Du och mallen ser något annat.',
        en: 'She says the risk is small. You and the form see something else.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Ändra hennes uppskattning så att den stämmer.',
            en: 'Change her estimate so that it fits.',
          },
          why: {
            sv: 'Uppskattningen är hennes. Ändrar du den försvinner det viktigaste i samtalet.',
            en: 'The estimate is hers. If you change it, the most important part of the talk is lost.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg att ni ser olika, och fråga vad som gör att hon ser det så.',
            en: 'Say that you see it differently, and ask what makes her see it so.',
          },
          why: {
            sv: 'Skillnaden är en väg in i samtalet om skydd. Berätta vad forskningen säger.',
            en: 'The difference is a way into the talk about protection. Tell what research says.',
          },
          holds: true,
        },
      ],
      sources: ['S5'],
    },
  ],
  sources: [dangerOpening, interviews, own, throat],
} as const satisfies Refresher
