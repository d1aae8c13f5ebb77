import { useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { saveProblem } from '../save-problem.ts'

/** The new case is there and the link to it is not: what is safe, and one press to try again. */
export function NotLinked(props: {
  readonly because: string
  readonly busy: boolean
  readonly onAgain: (event: Event) => Promise<void>
  readonly onLeave: () => void
}) {
  const texts = useInside()
  const t = texts.cases
  return (
    <PageLayout heading={<PageHeading>{t.newTitle}</PageHeading>}>
      <form class="form" onSubmit={props.onAgain}>
        <div role="status">
          <Banner kind="info" title={t.notLinked}>
            <p>{t.notLinkedSafe}</p>
            <p>{saveProblem(texts, props.because)}</p>
          </Banner>
        </div>
        <div class="form-actions">
          <Button kind="quiet" onClick={props.onLeave}>
            {t.toNewCase}
          </Button>
          <Button kind="primary" type="submit" busy={props.busy}>
            {t.linkAgain}
          </Button>
        </div>
      </form>
    </PageLayout>
  )
}
