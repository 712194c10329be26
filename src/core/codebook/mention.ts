/** The layer of mentions: the words by which an article speaks of an actor. */
import type { Layer } from '../model.ts'

export const mentionLayer: Layer = {
  id: 'mention',
  name: 'Mention',
  definition:
    'Words that refer to an actor of the registry: a name, a description or a pronoun. One annotation for ' +
    'each mention, not one for each actor.',
  key: 'A',
  color: '#6b4fc9',
  examples: ['Ilse Maron', 'the engineer', 'she', 'Velmora’s capital'],
  roles: [
    {
      id: 'mention',
      name: 'Mention',
      definition:
        'The referring words, with the title and modifiers that belong to them. Several spans only where other ' +
        'words interrupt them.',
      min: 1,
      max: null,
      examples: ['Mayor Teo Lindqvist', 'the council’s youngest member']
    }
  ],
  actorRoles: [{ id: 'actor', name: 'Actor', definition: 'Who or what is referred to.', min: 1, max: 1 }],
  fields: [
    {
      id: 'metonymy',
      name: 'Metonymy',
      definition: 'The words name one thing and mean another that goes with it; the actor is the one that is meant.',
      kind: 'boolean',
      required: false,
      examples: ['Quay Street declined to comment. → the harbour council, which sits there']
    }
  ]
}
