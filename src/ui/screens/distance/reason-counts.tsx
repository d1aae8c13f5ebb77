import { useSignal } from '@preact/signals'
import { countInAllCases } from '../../../app/distance.ts'
import { LEAST_TOLD } from '../../../domain/sheet/count-reasons.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import type { SheetPartProps } from './sheet-part-props.ts'

/** Why people say no, over all cases. Asked for, because every case has to be read for it. */
export function ReasonCounts({ sheet, section, texts: t }: SheetPartProps) {
  const desk = useDesk()
  const locale = useLocale()
  const texts = useInside()
  const busy = useSignal(false)
  const failed = useSignal(false)
  const counted = useSignal<Awaited<ReturnType<typeof countInAllCases>> | undefined>(undefined)
  const options = section.prompts.find((prompt) => prompt.id === section.because)?.options ?? []

  async function count(): Promise<void> {
    busy.value = true
    failed.value = false
    try {
      counted.value = await countInAllCases(desk, sheet, section)
    } catch {
      // Whatever it was: nothing was written but the notes, and it can be asked for again.
      failed.value = true
    } finally {
      busy.value = false
    }
  }

  return (
    <Disclosure summary={t.counts}>
      <p>{t.countsLead(LEAST_TOLD)}</p>
      <Button busy={busy.value} onClick={count}>
        {t.count}
      </Button>
      {failed.value && <Banner kind="info">{t.countFailed}</Banner>}
      {counted.value?.isNoted === false && <Banner kind="info">{texts.more.unlogged}</Banner>}
      <div role="status">
        {counted.value?.reasons.length === 0 && <p>{t.countsNone}</p>}
        {counted.value && counted.value.reasons.length > 0 && (
          <KeyValueList
            items={counted.value.reasons.map(({ reason, cases }) => ({
              key: options.find((option) => option.id === reason)?.text[locale] ?? reason,
              value: cases === undefined ? t.few(LEAST_TOLD) : t.cases(cases),
            }))}
          />
        )}
        {counted.value && counted.value.unread > 0 && <p>{t.unread(counted.value.unread)}</p>}
      </div>
    </Disclosure>
  )
}
