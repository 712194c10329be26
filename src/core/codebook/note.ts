/** A layer that is not in the built-in codebook: it joins a project's codebook with the first note on a passage. */
import type { Layer } from '../model.ts'

export const noteLayer: Layer = {
  id: 'note',
  name: 'Note',
  definition: 'A remark of the analyst on a passage. It says nothing about the text in the terms of the codebook.',
  key: 'N',
  color: '#7b6a4a',
  roles: [{ id: 'passage', name: 'Passage', definition: 'The words the note is about.', min: 1, max: null }],
  actorRoles: [],
  fields: []
}
