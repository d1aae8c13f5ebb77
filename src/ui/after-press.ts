/** How long after a press what it led to is still taken for its answer: a passphrase is tried for a second or two. */
const ANSWER_MS = 8_000

/**
 * What a press led to reaches whoever does not see it: the first field that turned out wrong takes the focus, unless a
 * summary has it, and a banner that comes to the page meanwhile says itself (`parts/banner.tsx`). Here for every form at
 * once, so that none can lack it.
 */
export function startAfterPress(page: Window): void {
  const { document } = page
  const { dataset } = document.documentElement
  let timer: ReturnType<typeof setTimeout> | undefined
  // Fields that a press does not answer for: they were wrong before it.
  let known: readonly Element[] | undefined
  const watch = new MutationObserver(() => {
    if (summaryIn(document)) return watch.disconnect()
    if (known && focusFirstWrong(document, known)) watch.disconnect()
  })

  function rest(): void {
    delete dataset.pressed
    watch.disconnect()
    clearTimeout(timer)
  }

  function begin(wrongBefore: readonly Element[] | undefined): void {
    rest()
    dataset.pressed = 'true'
    known = wrongBefore
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] })
    timer = setTimeout(rest, ANSWER_MS)
  }

  // Whoever goes on has heard enough. A press and a sent form begin anew after these.
  for (const kind of ['pointerdown', 'keydown', 'input', 'hashchange'])
    page.addEventListener(kind, rest, { capture: true })
  // A file that was chosen, a field that was left and saved: told, and whoever has gone on to the next is left there.
  page.addEventListener('change', () => begin(undefined), { capture: true })
  page.addEventListener('click', (event) => isButton(event.target) && begin(wrongIn(document)), {
    capture: true,
  })
  page.addEventListener(
    'submit',
    () => {
      begin([])
      // As wrong as it was before: nothing changes on the page, and the list or the field is still what to mend.
      requestAnimationFrame(() => {
        const summary = summaryIn(document)
        if (summary) summary.focus()
        else focusFirstWrong(document, [])
      })
    },
    { capture: true },
  )
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

function wrongIn(document: Document): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')]
}

function focusFirstWrong(document: Document, known: readonly Element[]): boolean {
  const wrong = wrongIn(document).find((field) => !known.includes(field))
  if (!wrong || summaryIn(document)) return false
  wrong.focus()
  return true
}

function summaryIn(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>('.error-summary')
}
