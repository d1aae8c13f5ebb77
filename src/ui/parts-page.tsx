import { render } from 'preact'
import { openTexts, type Texts } from '../app/texts.ts'
import { PartWords } from './parts/words.ts'
import { CaseSketch } from './parts-page/case-sketch.tsx'
import { DoorSketch } from './parts-page/door-sketch.tsx'
import { DrawnSamples } from './parts-page/drawn-samples.tsx'
import { FieldSamples } from './parts-page/field-samples.tsx'
import { FloatingSamples } from './parts-page/floating-samples.tsx'
import { PlanSketch } from './parts-page/plan-sketch.tsx'
import { QuestionSketch } from './parts-page/question-sketch.tsx'
import { ResultSketch } from './parts-page/result-sketch.tsx'
import { ShowingSamples } from './parts-page/showing-samples.tsx'
import { TodaySketch } from './parts-page/today-sketch.tsx'
import './theme/theme.css'
import './parts-page/parts-page.css'

/*
 * For development: every part in its states, and whole screens sketched from them with invented people. It has its own
 * page (parts.html) and no import from the app leads here, so nothing of it is in what is shipped. Its sample words are
 * therefore in the code and only in Swedish; what the parts themselves say follows ?lang=en.
 */
const SKETCHES = {
  door: DoorSketch,
  today: TodaySketch,
  case: CaseSketch,
  question: QuestionSketch,
  result: ResultSketch,
  plan: PlanSketch,
} as const

const asked = new URLSearchParams(location.search)
const texts = await openTexts({ get: () => asked.get('lang'), set: () => undefined })
document.documentElement.lang = texts.locale.value
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme
const root = document.getElementById('parts')
if (!root) throw new Error('expected #parts in parts.html')
render(<PartsPage texts={texts} show={asked.get('show') ?? ''} />, root)

function PartsPage({ texts, show }: { readonly texts: Texts; readonly show: string }) {
  const door = texts.door.value
  const Sketch = Object.entries(SKETCHES).find(([name]) => name === show)?.[1]
  return (
    <PartWords.Provider value={door.parts}>
      {Sketch ? (
        <Sketch words={door.frame} />
      ) : (
        <main class="gallery">
          <h1>Lykta: delarna</h1>
          <p class="row">
            {Object.keys(SKETCHES).map((name) => (
              <a key={name} href={`?show=${name}`}>
                {name}
              </a>
            ))}
            <a href="?theme=dark">vinternatt</a>
            <a href="?lang=en">English</a>
          </p>
          <FieldSamples />
          <ShowingSamples />
          <FloatingSamples />
          <DrawnSamples />
        </main>
      )}
    </PartWords.Provider>
  )
}
