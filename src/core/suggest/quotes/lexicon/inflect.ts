/** The forms of an English verb. */

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing'

export interface Inflected {
  readonly text: string
  readonly form: VerbForm
}

/**
 * The forms of a verb: base, third person, past (which stands for the participle too where both are the same),
 * participle and -ing form. Written as `admit*` where the last letter is doubled, `write/wrote/written` where the past is
 * irregular.
 */
export function inflect(entry: string): Inflected[] {
  const [first = '', past, participle] = entry.split('/')
  const isDoubled = first.endsWith('*')
  const base = isDoubled ? first.slice(0, -1) : first
  const stem = isDoubled ? base + base.slice(-1) : base
  const pastForm = past ?? pastOf(stem)
  const forms: Inflected[] = [
    { text: base, form: 'base' },
    { text: presentOf(base), form: 'present' },
    { text: pastForm, form: 'past' },
    { text: ingOf(stem), form: 'ing' }
  ]
  if (participle !== undefined && participle !== pastForm) forms.push({ text: participle, form: 'participle' })
  return forms
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|go|do)$/.test(base) ? `${base}es` : `${base}s`
}

function pastOf(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`
}

function ingOf(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`
  return /[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`
}
