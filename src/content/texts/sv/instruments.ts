import type { FactorCode, RiskLevel } from '../../../domain/answer.ts'
import type { Confidence, Flag } from '../../../domain/instrument/pack.ts'
import type { PackError } from '../../../domain/instrument/parse-pack.ts'
import type { ResultFact } from '../../../domain/instrument/result-fact.ts'

export const instruments = {
  answers: {
    yes: 'Ja',
    no: 'Nej',
    unknown: 'Vet ej',
    declined: 'Vill inte svara',
    notAsked: 'Inte frågad',
  },
  /** Codes of the judged instruments. Letters stand for words here, never for points. */
  codes: {
    present: 'Finns (J)',
    partial: 'Delvis eller möjligen (D)',
    absent: 'Finns inte (N)',
    insufficient: 'Vet inte nog (–)',
  } satisfies Record<FactorCode, string>,
  factorAnswer: (current: string, past: string) => `Nu: ${current}, tidigare: ${past}`,
  /** Steps of the ladder. Only its ends are named by the form; 2 and 3 are our own words. */
  levels: { 1: 'Låg', 2: 'Förhöjd', 3: 'Hög', 4: 'Mycket hög' } satisfies Record<RiskLevel, string>,
  level: (level: RiskLevel) => `${level}, ${LEVELS[level]}`,
  /** Beside every lowest step, on screen and on paper. */
  lowIsNotSafe: 'Låg nivå betyder inte trygg. Det finns alltid något att göra, och mer att få veta.',
  confidence: {
    confirmed: 'Bekräftat i källan',
    likely: 'Troligt, inte läst i källan',
    unknown: 'Inte bekräftat',
  } satisfies Record<Confidence, string>,
  preliminary: 'Preliminär: mallen är inte kontrollerad mot det officiella formuläret av två personer.',
  preliminaryWhy:
    'Frågornas urval, poäng och gränser kan skilja sig från formulärets. Två personer jämför dem i mallverkstaden.',
  unknownHeading: 'Vad vet vi inte?',
  unknownLead: 'Det som saknas om utövaren står först. Varje rad kan bli en fråga till någon som vet.',
  result: (fact: ResultFact): string => {
    if (fact.kind === 'none') return 'Det här formuläret ger ingen nivå.'
    if (fact.kind === 'withheld')
      return `Mallens nivå visas inte här förrän två personer har kontrollerat mallen. ${withheldGaps(fact.open)}`
    const gaps = gapSentence(fact.open, fact.openAboutPerpetrator)
    if (fact.kind === 'range') return `Mallen ger nivå ${fact.from}–${fact.to}. ${gaps}`
    const level = `Mallen ger nivå ${fact.level}, ${LEVELS[fact.level]}.`
    return fact.open === 0
      ? level
      : `${level} ${gaps} ${fact.open === 1 ? 'Svaret' : 'Svaren'} ändrar inte nivån.`
  },
  /** When her or his own estimate and the instrument differ; a way into the talk, not a correction. */
  estimateDiffers: {
    higher:
      'Personens egen uppskattning är högre än mallens. Den kan veta något som mallen inte frågar om. Fråga vad.',
    lower:
      'Personens egen uppskattning är lägre än mallens. Prata om vad det kan bero på, och vad forskningen säger om risken.',
  },
  /** One sentence on what it means and one thing to do. Never a sum, never more than one action. */
  alerts: {
    dangerNow: { meaning: 'Någon kan vara i fara just nu.', action: 'Ring 112.' },
    needsCare: {
      meaning: 'Vård går före frågor.',
      action: 'Hjälp personen till vården nu: 112 om det är bråttom, annars 1177.',
    },
    strangulation: {
      meaning: 'Tryck mot halsen kan skada inuti utan att det syns, och är en riskfaktor för dödligt våld.',
      action: 'Har det hänt nyligen: hjälp personen till vården i dag, även om inget syns.',
    },
    firearm: {
      meaning: 'Ett skjutvapen inom räckhåll kan göra att ett ögonblick blir livsfarligt.',
      action: 'Ta reda på var vapnen finns och fråga polisen om de kan omhändertas.',
    },
    weapon: {
      meaning: 'Ett vapen eller farligt föremål har funnits med.',
      action: 'Ta upp det i säkerhetsplanens del om akut läge hemma, i dag.',
    },
    threatToKill: {
      meaning: 'Ett hot om att döda tas på allvar, också när det sägs i ilska.',
      action: 'Bestäm i dag vad personen gör om hotet kommer igen, och vem som då larmar.',
    },
    fearsForLife: {
      meaning: 'Den egna känslan är i genomsnitt ungefär lika träffsäker som ett formulär.',
      action: 'Fråga vad som skulle göra den här natten tryggare, och ordna det först.',
    },
    ownSuicide: {
      meaning: 'Tankar på att inte vilja leva behöver ett svar för sig, vad bedömningen än visar.',
      action:
        'Fråga lugnt om det finns tankar eller planer nu, och hjälp personen till vården i dag om det gör det.',
    },
    suicidePerpetrator: {
      meaning: 'När den andra personen hotar att ta sitt liv kan fler vara i fara.',
      action: 'Ta in det i planen i dag: ring 112 om det är på väg att hända.',
    },
    sexualViolence: {
      meaning: 'Efter sexuellt våld kan vård och spårsäkring vara bråttom.',
      action:
        'Fråga om det har hänt de senaste dagarna, och följ i så fall med till vården om personen vill.',
    },
    pregnancy: {
      meaning: 'Våld under en graviditet kan skada två.',
      action: 'Finns en graviditet nu: hjälp till kontakt med barnmorska eller vård i dag.',
    },
    child: {
      meaning: 'Ett barn som har varit nära våld ska få en egen bedömning.',
      action: 'Gör eller begär en skyddsbedömning för barnet genast.',
    },
    separation: {
      meaning: 'När dödsfall har utretts har en separation ofta legat nära.',
      action: 'Planera tillsammans innan något sägs eller flyttas: vem, när, var och med vilket stöd.',
    },
    stalking: {
      meaning: 'Att bli följd eller bevakad kan fortsätta efter en flytt, och röja var någon är.',
      action: 'Gå igenom telefon, surfplatta, bil och delade konton innan nästa resa eller flytt.',
    },
    animals: {
      meaning: 'Djur kan vara skälet till att någon stannar.',
      action: 'Fråga vem som kan ta hand om djuren, och ordna jourhem om det behövs.',
    },
    noSafePlace: {
      meaning: 'Det finns ingen trygg plats i natt.',
      action: 'Ordna var personen kan vara, innan ni går vidare med fler frågor.',
    },
    workerSafety: {
      meaning: 'Din egen säkerhet är inte klar.',
      action: 'Gör upp med en kollega om plats, tid och återringning innan du åker.',
    },
    conflictOfInterest: {
      meaning: 'Någon kan tvivla på att du är opartisk.',
      action: 'Säg det till chefen nu, innan du läser vidare eller träffar någon.',
    },
    honour: {
      meaning: 'Fler än en person kan stå bakom det som händer.',
      action: 'Fråga en kollega som är utbildad i PATRIARK, innan du kontaktar någon i familjen.',
    },
  } satisfies Record<Flag, { readonly meaning: string; readonly action: string }>,
  packErrors: {
    'pack-too-large': 'Filen är för stor för att vara ett formulär. Inget har ändrats.',
    'pack-newer': 'Formuläret är gjort för en nyare version av appen. Uppdatera appen och försök igen.',
    'pack-malformed': 'Filen följer inte formatet för formulär. Inget har ändrats.',
    'pack-too-many-items': 'Formuläret har fler frågor än appen klarar. Dela upp det.',
    'pack-duplicate-id': 'Två delar av formuläret har samma id. Be den som gjorde filen att rätta den.',
    'pack-unknown-reference': 'Formuläret hänvisar till en fråga eller källa som inte finns.',
    'pack-cyclic': 'Frågor i formuläret väntar på varandra och skulle aldrig visas.',
    'pack-options': 'En fråga har svarsval eller markeringar som inte passar dess typ.',
    'pack-judged':
      'Faktorer och slutsatser i formuläret hänger inte ihop. Be den som gjorde filen att rätta den.',
    'pack-scoring': 'Poängen i formuläret pekar på något som inte kan räknas.',
    'pack-bands': 'Gränserna mellan nivåerna täcker inte alla summor, eller går om varandra.',
    'pack-repeats': 'En del som upprepas är fel uppbyggd.',
    'pack-unknown-policy': 'Vet ej får räknas som inget bara när poängen är bekräftade.',
    'pack-attestation': 'Ett kontrollerat formulär behöver namnen på två olika personer.',
  } satisfies Record<PackError['code'], string>,
} as const

const LEVELS = { 1: 'låg', 2: 'förhöjd', 3: 'hög', 4: 'mycket hög' } as const
const COUNT = ['ingen', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

/** "Fyra frågor saknar ja eller nej, tre av dem om utövaren." */
function gapSentence(open: number, aboutPerpetrator: number): string {
  const count = COUNT[open] ?? String(open)
  const start = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${open === 1 ? 'fråga' : 'frågor'} saknar ja eller nej`
  if (aboutPerpetrator === 0) return `${start}.`
  if (aboutPerpetrator === open) return `${start}, ${open === 1 ? 'den' : 'alla'} om utövaren.`
  return `${start}, ${COUNT[aboutPerpetrator] ?? aboutPerpetrator} av dem om utövaren.`
}

function withheldGaps(open: number): string {
  return open === 0 ? 'Inga frågor är obesvarade.' : `Obesvarade frågor: ${open}.`
}
