import { type HelpTexts, loadHelp } from '../../../app/guide.ts'
import { Sheet } from '../../parts/modal.tsx'
import type { Route } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** What this screen is for, what to do here, and what is good to know. The same three things everywhere. */
export function HelpSheet(props: { readonly at: Route['at']; readonly onClose: () => void }) {
  const t = useLoaded(loadHelp)
  if (!t) return null
  const pages: Readonly<Record<string, HelpTexts['pages']['other']>> = t.pages
  const page = pages[props.at] ?? t.pages.other
  return (
    <Sheet open title={t.title} onClose={props.onClose}>
      <p>{page.what}</p>
      <ol>
        {page.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t.safe}</h3>
      <p>{page.safe}</p>
    </Sheet>
  )
}
