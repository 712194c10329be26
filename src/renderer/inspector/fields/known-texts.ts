/** What has been written in a text field before, so that the same thing gets the same name. */
import { useMemo } from 'react'
import type { Field } from '../../../core/model.ts'
import { useFrame } from '../frame.ts'

/** Of the article's other annotations, sorted. */
export function useKnownTexts(field: Field): readonly string[] {
  const { open, annotation } = useFrame()
  return useMemo(() => {
    const texts = new Set<string>()
    for (const { id, fields } of open.annotations.values()) {
      if (id === annotation.id) continue
      const value = Object.hasOwn(fields, field.id) ? fields[field.id] : null
      if (typeof value === 'string') texts.add(value)
    }
    return [...texts].sort((a, b) => a.localeCompare(b))
  }, [open.annotations, annotation.id, field.id])
}
