/** Where a part of the frame is on the page, so that "Still missing" can lead there. */

/** The id of the label of a part; `place` as `missingParts` names it (`spans.content`, `actors.holder`, `fields.type`). */
export const placeId = (annotationId: string, place: string): string => `inspector-${annotationId}-${place}`

/** Puts the keyboard into the part that the label with this id names. */
export function focusPlace(labelId: string): void {
  const label = document.getElementById(labelId)
  const part = label?.closest('.part')
  part?.scrollIntoView({ block: 'nearest' })
  const controls = part?.querySelectorAll<HTMLElement>('input, textarea, select, button:not(.part-info), [tabindex="0"], [contenteditable="true"]') ?? []
  const control = [...controls].find((candidate) => candidate.matches('input, .pick-button, .select-button')) ?? controls[0]
  control?.focus()
}
