/**
 * Everything the bridge reads, in one chunk that is loaded when the bridge is opened. An id that has been shipped is
 * never given to another measure: cases refer to it for years.
 */
export async function loadMeasures() {
  const [{ measureCatalogue }, { topicsOfItem }, { topicWords }, { ownerWords }] = await Promise.all([
    import('./catalogue.ts'),
    import('./topics-of-items.ts'),
    import('./topic-words.ts'),
    import('./owner-words.ts'),
  ])
  return { catalogue: measureCatalogue, topicsOfItem, topicWords, ownerWords } as const
}
