/** Same keys and the same facts in every language; only the words differ. */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer F) => string
      ? (...facts: F) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : TextsLike<T[K]>
}
