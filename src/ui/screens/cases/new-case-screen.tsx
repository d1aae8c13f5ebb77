import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { suggestTitle } from '../../../app/case-titles.ts'
import { openOtherSide } from '../../../app/open-other-side.ts'
import type { NewCase } from '../../../app/opening-drafts.ts'
import { isPersonnummer, longPersonnummer } from '../../../app/personnummer.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SegmentedControl } from '../../parts/segmented-control.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { NotLinked } from './not-linked.tsx'
import { useCircleOf } from './use-circle-of.ts'

type Kind = 'exposed' | 'perpetrator'

const DRAFTS = ['title', 'kind', 'name', 'personnummer', 'protection', 'onlyMine'] as const
const draftKey = (linkTo: string | undefined, field: (typeof DRAFTS)[number]) =>
  `new/${linkTo ?? ''}/${field}`

/** A new case needs a title and nothing else. With `linkTo` it is the other side of a case that exists. */
export function NewCaseScreen(props: { readonly linkTo: string | undefined }) {
  const { router, random } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.cases
  const used = desk.cases.value.map((row) => row.title)
  const keyOf = (field: (typeof DRAFTS)[number]) => draftKey(props.linkTo, field)
  const title = useDraft(keyOf('title'), suggestTitle(texts.titles.words, texts.titles.titleOf, used, random))
  const side = useDraft(keyOf('kind'), props.linkTo ? 'perpetrator' : 'exposed')
  const kind: Kind = side.value === 'perpetrator' ? 'perpetrator' : 'exposed'
  const name = useDraft(keyOf('name'))
  const personnummer = useDraft(keyOf('personnummer'))
  const protection = useDraft(keyOf('protection'), 'none')
  const onlyMine = useDraft(keyOf('onlyMine'), 'no')
  const isOnlyMine = onlyMine.value === 'yes'
  useForgotten(props.linkTo)
  const linked = useCircleOf(props.linkTo)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const pressed = useSignal(false)
  const unlinked = useSignal<{ readonly opened: string; readonly because: string } | undefined>(undefined)
  const numberWrong = personnummer.value.trim() !== '' && !isPersonnummer(personnummer.value)

  async function create(event: Event): Promise<void> {
    event.preventDefault()
    pressed.value = true
    if (numberWrong || title.value.trim() === '' || busy.value) return
    busy.value = true
    const created = await openOtherSide(desk, asked(), unlinked.value?.opened)
    busy.value = false
    if (created.ok) toCase(created.value)
    else if ('opened' in created.error) unlinked.value = created.error
    else problem.value = saveProblem(texts, created.error.code)
  }

  function toCase(id: string): void {
    router.replace({ at: isOnlyMine ? 'circle' : 'case', id })
  }

  function asked(): NewCase {
    const number = personnummer.value.trim() === '' ? '' : longPersonnummer(personnummer.value)
    return {
      kind,
      title: title.value.trim(),
      people: [{ role: kind, name: name.value.trim(), personnummer: number }],
      protection: protection.value,
      ...restricted(),
      ...(props.linkTo ? { linkTo: { case: props.linkTo, relation: 'exposed' as const } } : {}),
    }
  }

  /** The other side of a restricted case is for the same people: what it says of them is as secret. */
  function restricted(): Pick<NewCase, 'restricted'> {
    const devices = linked.value ?? (isOnlyMine ? [] : undefined)
    return devices ? { restricted: { devices, reason: 'other', words: '' } } : {}
  }

  if (unlinked.value) {
    const { opened, because } = unlinked.value
    return <NotLinked because={because} busy={busy.value} onAgain={create} onLeave={() => toCase(opened)} />
  }
  return (
    <PageLayout heading={<PageHeading lead={t.newLead}>{t.newTitle}</PageHeading>}>
      <form class="form" onSubmit={create} noValidate>
        <TextField id="case-title" label={t.caseTitle} value={title.value} onInput={title.set} />
        {!props.linkTo && (
          <div class="field">
            <h2 class="field-legend">{t.kind}</h2>
            <SegmentedControl<Kind>
              label={t.kind}
              value={kind}
              options={[
                { value: 'exposed', label: t.kindExposed },
                { value: 'perpetrator', label: t.kindPerpetrator },
              ]}
              onChange={side.set}
            />
            <p class="field-after">{t.kindHint}</p>
          </div>
        )}
        <TextField
          id="person-name"
          label={`${t.personName} (${t.optional})`}
          value={name.value}
          onInput={name.set}
        />
        <TextField
          id="personnummer"
          label={`${t.personnummer} (${t.optional})`}
          value={personnummer.value}
          onInput={personnummer.set}
          error={
            // Not while it is still being typed; a press of the button asks for an answer.
            numberWrong && (pressed.value || personnummer.value.replace(/\D/g, '').length >= 10)
              ? t.personnummerWrong
              : undefined
          }
          inputMode="numeric"
        />
        <SelectField
          id="protection"
          label={t.protection}
          value={protection.value}
          options={[
            { value: 'none', label: t.protectionNone },
            { value: 'confidentialityMark', label: t.protectionMark },
            { value: 'protectedRegistration', label: t.protectionRegistration },
            { value: 'fictitious', label: t.protectionFictitious },
          ]}
          onChange={protection.set}
        />
        {desk.space === 'real' && !linked.value && (
          <Checkbox
            label={t.onlyMe}
            hint={t.onlyMeHint}
            checked={isOnlyMine}
            onChange={(checked) => onlyMine.set(checked ? 'yes' : 'no')}
          />
        )}
        {problem.value && <Banner kind="info">{problem.value}</Banner>}
        <Button
          kind="primary"
          type="submit"
          busy={busy.value}
          disabled={title.value.trim() === '' || linked.isLoading}
        >
          {t.create}
        </Button>
      </form>
    </PageLayout>
  )
}

/** A lock finds the form as it was. Whoever went elsewhere begins anew: another's name must not stand there next time. */
function useForgotten(linkTo: string | undefined): void {
  const { router } = useApp()
  const { drafts } = useDesk()
  useEffect(
    () => () => {
      if (router.route.peek().at === 'newCase') return
      for (const field of DRAFTS) void drafts.drop(draftKey(linkTo, field))
    },
    [router, drafts, linkTo],
  )
}
