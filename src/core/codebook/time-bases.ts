/** How a date is known: what may be chosen in a field of time. */
import type { FieldChoice } from '../model.ts'

export const timeBases: FieldChoice[] = [
  { id: 'explicit', name: 'Explicit', definition: 'The words give the whole date.' },
  {
    id: 'relative_to_publication',
    name: 'Relative to publication',
    definition: 'Reckoned from the day the article was published.'
  },
  {
    id: 'relative_to_event',
    name: 'Relative to another event',
    definition: 'Reckoned from another event that the article dates.'
  },
  { id: 'cross_document', name: 'From another article', definition: 'Found in another article on the same event.' },
  { id: 'inferred', name: 'Inferred', definition: 'Concluded from the passage or from what is generally known.' },
  { id: 'none', name: 'None', definition: 'Nothing tells when.' }
]
