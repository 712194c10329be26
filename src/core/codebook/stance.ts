/** The layer of stances: who is for or against what. After SemEval-2016 Task 6, MPQA 3 and SEESAW. */
import type { Layer } from '../model.ts'

export const stanceLayer: Layer = {
  id: 'stance',
  name: 'Stance',
  definition:
    'A holder’s position on a target, as the article shows it: for, against, or expressly neither. A stance is a ' +
    'position, not a mood: ' +
    'angry words about a delay can go with favour for what is delayed. The writer’s own stance has the holder AUTHOR.',
  key: 'S',
  color: '#1a8f5a',
  examples: [
    'Mayor Teo Lindqvist welcomed the new ferry. → Lindqvist is in favour of the ferry',
    '“Another tunnel nobody asked for,” said Councillor Bea Okoro. → Okoro is against the tunnel, implicitly'
  ],
  roles: [
    {
      id: 'evidence',
      name: 'Evidence',
      definition: 'The shortest words from which the stance can be told.',
      min: 1,
      max: null,
      examples: ['welcomed', 'Another tunnel nobody asked for']
    },
    {
      id: 'holder',
      name: 'Holder',
      definition: 'The words that name whose stance it is.',
      min: 0,
      max: null,
      examples: ['Mayor Teo Lindqvist']
    },
    {
      id: 'target',
      name: 'Target',
      definition: 'The words that name what the stance is towards. None where the target is only understood.',
      min: 0,
      max: null,
      examples: ['the new ferry']
    }
  ],
  actorRoles: [
    { id: 'holder', name: 'Holder', definition: 'Whose stance it is. AUTHOR is the writer of the article.', min: 1, max: null },
    { id: 'target', name: 'Target', definition: 'What the stance is towards, where that is an actor.', min: 0, max: null }
  ],
  fields: [
    {
      id: 'targetType',
      name: 'Type of target',
      definition: 'What the stance is towards.',
      kind: 'choice',
      required: true,
      values: [
        {
          id: 'entity',
          name: 'Entity',
          definition: 'A person, group, organisation or place.',
          examples: ['Mayor Lindqvist', 'the harbour council']
        },
        {
          id: 'issue',
          name: 'Issue',
          definition: 'A matter on which people take sides.',
          examples: ['road tolls', 'the right to strike']
        },
        {
          id: 'proposition',
          name: 'Proposition',
          definition: 'A claim or proposal that can be true, false or put to a vote.',
          examples: ['that the harbour should be deepened']
        },
        {
          id: 'event',
          name: 'Event',
          definition: 'Something that happened, happens or is planned.',
          examples: ['Saturday’s march']
        }
      ]
    },
    {
      id: 'targetText',
      name: 'Target in words',
      definition:
        'The target’s name from the project’s list of targets, where it is no actor. The same target always has ' +
        'the same name.',
      kind: 'text',
      required: false,
      examples: ['harbour tunnel']
    },
    {
      id: 'polarity',
      name: 'Polarity',
      definition: 'Which side the holder takes.',
      kind: 'choice',
      required: true,
      values: [
        {
          id: 'favor',
          name: 'Favor',
          definition: 'For the target: supports, praises, defends or wants it.',
          examples: ['Lindqvist welcomed the ferry.']
        },
        {
          id: 'against',
          name: 'Against',
          definition: 'Against the target: opposes, blames, rejects or fears it.',
          examples: ['Okoro will vote against the tunnel.']
        },
        {
          id: 'neither',
          name: 'Neither',
          definition:
            'The holder speaks to the target and takes no side, or weighs both. Not for holders who say nothing about ' +
            'it.',
          examples: ['Okoro said the ferry had “costs and benefits, like anything”.']
        }
      ]
    },
    {
      id: 'explicitness',
      name: 'Explicitness',
      definition: 'Whether the words say it or the reader must infer it.',
      kind: 'choice',
      required: true,
      values: [
        {
          id: 'explicit',
          name: 'Explicit',
          definition: 'The evidence itself says which side is taken.',
          examples: ['“I support the ferry.”']
        },
        {
          id: 'implicit',
          name: 'Implicit',
          definition: 'The side follows from what is said, done or taken for granted.',
          examples: ['Lindqvist was the first to board the ferry, waving to the cameras.']
        }
      ]
    },
    {
      id: 'conditional',
      name: 'Conditional',
      definition: 'The stance holds only under a condition that the text states.',
      kind: 'boolean',
      required: false,
      examples: ['Okoro would back the tunnel if tolls were dropped.']
    },
    {
      id: 'intensity',
      name: 'Intensity',
      definition: 'How strongly it is put, next to other ways of putting the same stance.',
      kind: 'choice',
      required: false,
      values: [
        { id: 'low', name: 'Low', definition: 'Guarded or hedged.', examples: ['has some reservations about'] },
        { id: 'medium', name: 'Medium', definition: 'Plain.', examples: ['opposes'] },
        { id: 'high', name: 'High', definition: 'Emphatic or absolute.', examples: ['will fight to the last'] }
      ]
    }
  ]
}
