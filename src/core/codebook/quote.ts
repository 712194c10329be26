/** The layer of quotes: who is reported to have said, written or thought what. After PARC 3, PolNeAR and Redewiedergabe. */
import type { Layer } from '../model.ts'

export const quoteLayer: Layer = {
  id: 'quote',
  name: 'Quote',
  definition:
    'Words or thoughts that the article ascribes to somebody: what was said, written or thought, in the speaker’s own ' +
    'words or in the article’s. ' +
    'Negated attributions count (“did not say that …”). Scare quotes and titles in quotation marks are no quotes: ' +
    'nobody is reported to have said them.',
  key: 'Q',
  color: '#e8a317',
  examples: [
    '“The dam will hold,” said the engineer Ilse Maron.',
    'Maron denied that the dam was unsafe.',
    'No quote: The so-called “miracle dam” was finished last year.'
  ],
  roles: [
    {
      id: 'content',
      name: 'Content',
      definition:
        'What is reported, the quotation marks included. Of a mixed or indirect quote the whole reported clause, with its ' +
        '“that” or “to”, ' +
        'without the full stop that ends the sentence. Several spans where the attribution stands in between.',
      min: 1,
      max: null,
      examples: [
        '“We tested every gate,” Maron said, “and then we tested them again.” → both stretches inside marks',
        'Maron said that every gate had been tested. → that every gate had been tested'
      ]
    },
    {
      id: 'verbatim',
      name: 'Verbatim',
      definition:
        'The words given as the speaker’s own: each stretch inside quotation marks, within the content, the marks ' +
        'included. None in an indirect or a reported quote.',
      min: 0,
      max: null,
      examples: ['Maron called the gates “good for another century”. → “good for another century”']
    },
    {
      id: 'cue',
      name: 'Cue',
      definition:
        'The words that tell of the speaking, writing or thinking, kept together with their auxiliaries, negation and adverbs. ' +
        'In a headline the colon can be the cue.',
      min: 0,
      max: 1,
      examples: ['Maron has repeatedly denied that … → has repeatedly denied', 'Maron: “The dam will hold” → the colon']
    },
    {
      id: 'source',
      name: 'Source',
      definition:
        'The words that name whose words these are, as they stand near the quote: a name, a description or a ' +
        'pronoun, with its title and apposition.',
      min: 0,
      max: null,
      examples: ['the engineer Ilse Maron', 'she', 'two people familiar with the inspection']
    },
    {
      id: 'addressee',
      name: 'Addressee',
      definition: 'The words that name to whom it was said.',
      min: 0,
      max: null,
      examples: ['Maron told the harbour council that … → the harbour council']
    }
  ],
  actorRoles: [
    {
      id: 'speaker',
      name: 'Speaker',
      definition:
        'Who spoke, wrote or thought it. Of a letter or a statement, whoever issued it. UNKNOWN where the text does not let ' +
        'one tell, ' +
        'GENERIC for people in general (“many say”).',
      min: 0,
      max: null
    },
    { id: 'addressee', name: 'Addressee', definition: 'To whom it was said.', min: 0, max: null },
    {
      id: 'onBehalfOf',
      name: 'On behalf of',
      definition:
        'For whom the speaker spoke, where that is somebody else: the ministry of its spokesman, the client of a ' +
        'lawyer.',
      min: 0,
      max: null
    }
  ],
  fields: [
    {
      id: 'type',
      name: 'Type',
      definition: 'How the words are reported.',
      kind: 'choice',
      required: true,
      values: [
        {
          id: 'direct',
          name: 'Direct',
          definition:
            'All of it is the speaker’s own words, wholly inside quotation marks. Where speech runs over several paragraphs, ' +
            'only the last one closes.',
          examples: ['“The dam will hold,” Maron said.']
        },
        {
          id: 'mixed',
          name: 'Mixed',
          definition: 'A reported clause in the article’s words with some of the speaker’s own inside quotation marks.',
          examples: ['Maron said the dam was “good for another century”.']
        },
        {
          id: 'indirect',
          name: 'Indirect',
          definition: 'A reported clause wholly in the article’s words.',
          examples: ['Maron said that the dam would hold.', 'According to Maron, the dam is safe.']
        },
        {
          id: 'free_indirect',
          name: 'Free indirect',
          definition:
            'The speaker’s words or thoughts told as the article’s own sentence, in the third person and without a ' +
            'clause that depends on a cue.',
          examples: ['Maron was certain. The dam would hold; it had held for ninety years.']
        },
        {
          id: 'reported',
          name: 'Reported',
          definition: 'An act of speaking is told, and its subject at most, but not what was said.',
          examples: ['Maron spoke at length about the dam.']
        }
      ]
    },
    {
      id: 'speakerResolution',
      name: 'Speaker resolution',
      definition: 'How the text near the quote tells who the speaker is.',
      kind: 'choice',
      required: true,
      values: [
        { id: 'explicit', name: 'By name', definition: 'A name stands with the quote.', examples: ['said Ilse Maron'] },
        {
          id: 'anaphoric_pronoun',
          name: 'By a pronoun',
          definition: 'A personal pronoun that refers back.',
          examples: ['she said']
        },
        {
          id: 'anaphoric_nominal',
          name: 'By a description',
          definition: 'A noun phrase without the name, which the rest of the article resolves.',
          examples: ['the engineer said', 'said the 51-year-old']
        },
        {
          id: 'relative_pronoun',
          name: 'By a relative pronoun',
          definition: 'A relative clause on the speaker’s name or description.',
          examples: ['Maron, who called the repairs “routine”, …']
        },
        {
          id: 'implicit',
          name: 'Not said, but clear',
          definition: 'Nothing with the quote names the speaker; the passage makes clear who speaks.',
          examples: ['Maron shook her head. “Not in my lifetime.”']
        },
        {
          id: 'none',
          name: 'Not to be told',
          definition: 'The text does not let one tell who speaks.',
          examples: ['“A scandal,” was heard in the hall.']
        }
      ]
    },
    {
      id: 'kind',
      name: 'Kind',
      definition: 'What sort of attitude is ascribed to the speaker.',
      kind: 'choice',
      required: false,
      values: [
        {
          id: 'assertion',
          name: 'Assertion',
          definition: 'Something was communicated.',
          examples: ['said', 'announced', 'according to']
        },
        {
          id: 'belief',
          name: 'Belief',
          definition: 'Something is held true or likely, with or without being said.',
          examples: ['believes', 'fears', 'expects']
        },
        {
          id: 'fact',
          name: 'Fact',
          definition: 'Something is known, perceived or remembered and taken as true.',
          examples: ['knows', 'saw', 'regretted that']
        },
        {
          id: 'eventuality',
          name: 'Eventuality',
          definition: 'Something is wanted, promised, ordered or permitted.',
          examples: ['wants to', 'promised to', 'urged them to']
        }
      ]
    },
    {
      id: 'negated',
      name: 'Negated',
      definition: 'The article says that this was not said or thought.',
      kind: 'boolean',
      required: false,
      examples: ['Maron did not say that the dam was safe.']
    },
    {
      id: 'medium',
      name: 'Medium',
      definition: 'How it was uttered.',
      kind: 'choice',
      required: false,
      values: [
        { id: 'speech', name: 'Speech', definition: 'Spoken, be it to a crowd or on the telephone.' },
        { id: 'writing', name: 'Writing', definition: 'Written: a letter, a statement, a post.' },
        { id: 'thought', name: 'Thought', definition: 'Thought, felt or hoped, and not uttered.' }
      ]
    },
    {
      id: 'mediumName',
      name: 'Name of the medium',
      definition: 'The broadcaster, platform or document in which it was uttered.',
      kind: 'text',
      required: false,
      examples: ['Radio Harbour', 'an open letter']
    }
  ]
}
