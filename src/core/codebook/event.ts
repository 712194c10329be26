/** The layer of political events: who did what to whom, where and when. After PLOVER (2024), ACE, Rich ERE and FactBank. */
import type { Layer } from '../model.ts'
import { timeBases } from './time-bases.ts'
import { eventContexts } from './event-contexts.ts'
import { eventModes } from './event-modes.ts'
import { eventTypes } from './event-types.ts'

export const eventLayer: Layer = {
  id: 'event',
  name: 'Event',
  definition:
    'Something political that one actor does, mostly to another: it happened, happens, is planned, threatened or denied. ' +
    'One annotation for each mention of it in the text; mentions of the same event are related by “same as”.',
  key: 'E',
  color: '#0f7c8c',
  examples: [
    'Velmora’s envoy visited Port Ansel on Tuesday. → CONSULT, visit',
    'Police arrested eleven dockers after the march. → COERCE, arrest; the march is a PROTEST of its own'
  ],
  roles: [
    {
      id: 'trigger',
      name: 'Trigger',
      definition: 'The one word, or the shortest phrase, that most clearly names the event.',
      min: 1,
      max: 1,
      examples: ['visited', 'the march', 'called off']
    },
    { id: 'actor', name: 'Actor', definition: 'The words that name who does it.', min: 0, max: null, examples: ['Police'] },
    {
      id: 'recipient',
      name: 'Recipient',
      definition: 'The words that name to whom it is done.',
      min: 0,
      max: null,
      examples: ['eleven dockers']
    },
    { id: 'location', name: 'Location', definition: 'The words that say where.', min: 0, max: null, examples: ['Port Ansel'] },
    {
      id: 'time',
      name: 'Time',
      definition: 'The words that say when, without the preposition.',
      min: 0,
      max: null,
      examples: ['Tuesday', 'two weeks before the vote']
    }
  ],
  actorRoles: [
    {
      id: 'actor',
      name: 'Actor',
      definition: 'Who does it. All parties of a meeting or an agreement between equals; of a visit the visitor.',
      min: 0,
      max: null
    },
    {
      id: 'recipient',
      name: 'Recipient',
      definition: 'To whom it is done; of a visit the host. Needed for COOPERATE, AID and SANCTION.',
      min: 0,
      max: null
    },
    { id: 'location', name: 'Location', definition: 'Where it happens, as a place of the registry.', min: 0, max: null }
  ],
  fields: [
    {
      id: 'type',
      name: 'Type',
      definition: 'What sort of event, by PLOVER’s sixteen types: words or deeds, cooperation or conflict.',
      kind: 'choice',
      required: true,
      values: eventTypes
    },
    {
      id: 'modes',
      name: 'Modes',
      definition: 'How it was done, in the words of its type. AGREE, SUPPORT, CONCEDE, COOPERATE and AID have none.',
      kind: 'choices',
      required: false,
      dependsOn: 'type',
      values: eventModes
    },
    {
      id: 'contexts',
      name: 'Contexts',
      definition: 'What it is about: all of PLOVER’s contexts that the text supports.',
      kind: 'choices',
      required: false,
      values: eventContexts
    },
    {
      id: 'realis',
      name: 'Realis',
      definition: 'Whether the text speaks of one particular event that took place.',
      kind: 'choice',
      required: false,
      values: [
        {
          id: 'actual',
          name: 'Actual',
          definition: 'A particular event that happened or is happening.',
          examples: ['Dockers marched on Friday.']
        },
        {
          id: 'generic',
          name: 'Generic',
          definition: 'Events of a kind, at no particular time.',
          examples: ['Dockers march whenever a contract ends.']
        },
        {
          id: 'other',
          name: 'Other',
          definition: 'Planned, hypothetical, failed, denied or only spoken of.',
          examples: ['Dockers threatened to march.', 'No march took place.']
        }
      ]
    },
    {
      id: 'polarity',
      name: 'Polarity',
      definition: 'Whether the event is said to happen or not to happen.',
      kind: 'choice',
      required: false,
      values: [
        { id: 'positive', name: 'Positive', definition: 'It is said to happen.' },
        {
          id: 'negative',
          name: 'Negative',
          definition: 'It is said not to happen.',
          examples: ['The envoy did not visit Port Ansel.']
        }
      ]
    },
    {
      id: 'auxModes',
      name: 'Auxiliary modes',
      definition: 'What sets the event apart from news of the day.',
      kind: 'choices',
      required: false,
      values: [
        {
          id: 'historical',
          name: 'Historical',
          definition: 'It lies well before the news and is told as background.',
          examples: ['the dockers’ strike of a century ago']
        },
        { id: 'future', name: 'Future', definition: 'It has not happened yet.', examples: ['The envoy will visit next month.'] },
        {
          id: 'hypothetical',
          name: 'Hypothetical',
          definition: 'It is only imagined or conditional.',
          examples: ['If the envoy were to visit, …']
        }
      ]
    },
    {
      id: 'factuality',
      name: 'Factuality',
      definition:
        'How certain each source is that the event happens, after FactBank. A row for the article’s author is needed; ' +
        'further rows for those whom the article quotes about it.',
      kind: 'factuality',
      required: true,
      values: [
        {
          id: 'CT+',
          name: 'Certain',
          definition: 'The source is certain that it happened, happens or will happen.',
          examples: ['The dockers marched.']
        },
        {
          id: 'PR+',
          name: 'Probable',
          definition: 'The source holds it likely.',
          examples: ['The dockers will probably march.']
        },
        { id: 'PS+', name: 'Possible', definition: 'The source holds it possible.', examples: ['The dockers may march.'] },
        {
          id: 'CT-',
          name: 'Certainly not',
          definition: 'The source is certain that it does not happen.',
          examples: ['The dockers did not march.']
        },
        {
          id: 'PR-',
          name: 'Probably not',
          definition: 'The source holds it unlikely.',
          examples: ['The dockers will probably not march.']
        },
        {
          id: 'PS-',
          name: 'Possibly not',
          definition: 'The source holds it possible that it does not happen.',
          examples: ['The dockers may not march after all.']
        },
        {
          id: 'CTu',
          name: 'Certain, unsaid which',
          definition: 'The source knows whether it happens and does not say.',
          examples: ['She knows whether the dockers will march.']
        },
        {
          id: 'Uu',
          name: 'Uncommitted',
          definition: 'The source does not know or does not commit itself.',
          examples: ['Okoro said the dockers had marched. (the author)']
        }
      ]
    },
    {
      id: 'time',
      name: 'Time',
      definition: 'When it happens, as an EDTF date, with the words that say so and how the date was found.',
      kind: 'time',
      required: false,
      examples: ['“on Tuesday”, 2031-03-04, relative to publication', '“in the spring of 2030”, 2030-21, explicit'],
      values: timeBases
    }
  ]
}
