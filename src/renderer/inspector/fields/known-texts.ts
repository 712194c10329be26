/** What has been written in a text field before, so that the same thing gets the same name. */
import { useMemo } from 'react'
import type { Field } from '../../../core/model.ts'
import { useFrame, useFrameArticle } from '../frame.ts'

/** Of the article's other annotations, sorted. */
export function useKnownTexts(field: Field): readonly string[] {
  const { annotation } = useFrame()
  const { annotations } = useFrameArticle()
  return useMemo(() => {
    const texts = new Set<string>()
    for (const { id, fields } of annotations.values()) {
      if (id === annotation.id) continue
      const value = Object.hasOwn(fields, field.id) ? fields[field.id] : null
      if (typeof value === 'string') texts.add(value)
    }
    return [...texts].sort((a, b) => a.localeCompare(b))
  }, [annotations, annotation.id, field.id])
}
