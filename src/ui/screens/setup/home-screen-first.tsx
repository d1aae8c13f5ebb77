import { loadKeepingTexts } from '../../../app/keeping.ts'
import { useLoaded } from '../../use-loaded.ts'
import { DoorPage } from '../door-page.tsx'
import { AddingUnit } from '../units/adding-unit.tsx'

/** Nothing is begun where the browser would clear it in a week: how to get the app that keeps it. */
export function HomeScreenFirst() {
  const t = useLoaded(loadKeepingTexts)
  if (!t) return null
  return (
    <DoorPage>
      <h1>{t.firstTitle}</h1>
      <AddingUnit />
      <p>{t.firstLead}</p>
      <ol>
        {t.firstSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{t.firstLink}</p>
    </DoorPage>
  )
}
