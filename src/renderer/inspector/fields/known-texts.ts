/** What has been written in a text field before, so that the same thing gets the same name. */
import { useMemo } from 'react'
import type { Field } from '../../../core/model.ts'
import { useFrame } from '../frame.ts'

/** Of this article's annotations, sorted. */
export function useKnownTexts(field: Field): readonly string[] {
  const { open } = useFrame()
  return useMemo(() => {
    const texts = new Set<string>()
    for (const { fields } of open.annotations.values()) {
      const value = Object.hasOwn(fields, field.id) ? fields[field.id] : null
      if (typeof value === 'string') texts.add(value)
    }
    return [...texts].sort((a, b) => a.localeCompare(b))
  }, [open.annotations, field.id])
}
