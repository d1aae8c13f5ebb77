/** 1–9 when a bare digit was pressed somewhere that does not take text; undefined otherwise. */
export function digitPressed(event: KeyboardEvent): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || !/^[1-9]$/.test(event.key))
    return undefined
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'))
    return undefined
  // An open sheet or dialog stands between the person and the page below it.
  if (document.querySelector('dialog[open]') && !target?.closest('dialog[open]')) return undefined
  return Number(event.key)
}
