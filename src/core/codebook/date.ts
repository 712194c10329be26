/** A layer that is not in the built-in codebook: it joins a project's codebook with the first date that is kept by itself. */
import type { Layer } from '../model.ts'
import { timeBases } from './time-bases.ts'

export const dateLayer: Layer = {
  id: 'date',
  name: 'Date',
  definition: 'Words that say when, and the date they stand for. An event has a time of its own; this is for dates apart from events.',
  key: 'D',
  color: '#5b6b8c',
  roles: [{ id: 'time', name: 'Time', definition: 'The words that say when, without the preposition before them.', min: 1, max: 1 }],
  actorRoles: [],
  fields: [{ id: 'time', name: 'Time', definition: 'The date in EDTF, and how it is known.', kind: 'time', required: true, values: timeBases }]
}
