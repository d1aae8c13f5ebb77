/** One thing that a form uses and a pack does not say. */
export interface NotSupported {
  readonly what:
    | 'field'
    | 'extension'
    | 'type'
    | 'value-set'
    | 'own-words'
    | 'enable-when'
    | 'points'
    | 'nested'
    | 'display'
    | 'one-language'
    | 'shortened'
    | 'no-text'
    | 'changed'
    | 'calculation'
    | 'constraint'
    | 'choice-filter'
    | 'inserted'
    | 'recorded'
    | 'media'
    | 'language'
    | 'sheet'
  /** The item's own id, the field's name, or the place in the file: text of the file, to be shown and never run. */
  readonly at: string
}
