import { useMemo } from 'react'
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { OpenArticle } from '../../store/store.ts'

/** How many suggestions for the article nobody has decided on: those that are proposed now, and those that came with a dataset. */
export function useOpenSuggestions(article: OpenArticle | null): number {
  const annotations = article?.annotations
  return useMemo(() => {
    let count = 0
    for (const annotation of annotations?.values() ?? []) if (isOpenSuggestion(annotation)) count++
    return count
  }, [annotations])
}
