/** A codebook of few words, so that golden files do not change with the built-in one. */
import type { Codebook, Field, Layer, Role } from '../../../model.ts'

const role = (id: string, min: number, max: number | null): Role => ({ id, name: id, definition: `The ${id}.`, min, max })
const field = (id: string, kind: Field['kind'], required: boolean, values?: readonly string[]): Field => ({
  id, name: id, definition: `The ${id}.`, kind, required, ...(values && { values: values.map((value) => ({ id: value, name: value, definition: '' })) })
})
const layer = (id: string, color: string, parts: Pick<Layer, 'roles' | 'actorRoles' | 'fields'>): Layer => ({
  id, name: id, definition: `A ${id}.`, key: id.charAt(0).toUpperCase(), color, ...parts
})

export const smallCodebook: Codebook = {
  id: 'small',
  version: 1,
  layers: [
    layer('quote', '#e8a317', {
      roles: [role('content', 1, null), role('cue', 0, 1), role('source', 0, null)],
      actorRoles: [role('speaker', 0, null)],
      fields: [
        field('type', 'choice', true, ['direct', 'mixed', 'indirect']),
        field('speakerResolution', 'choice', true, ['explicit', 'implicit']),
        field('negated', 'boolean', false)
      ]
    }),
    layer('stance', '#1a8f5a', {
      roles: [role('evidence', 1, null), role('holder', 0, null), role('target', 0, null)],
      actorRoles: [role('holder', 1, null), role('target', 0, null)],
      fields: [
        field('targetType', 'choice', true, ['entity', 'issue']),
        field('targetText', 'text', false),
        field('polarity', 'choice', true, ['favor', 'against', 'neither']),
        field('strength', 'number', false)
      ]
    }),
    layer('event', '#0f7c8c', {
      roles: [role('trigger', 1, 1), role('time', 0, null)],
      actorRoles: [role('actor', 0, null)],
      fields: [
        field('type', 'choice', true, ['PROTEST', 'AGREE']),
        {
          ...field('modes', 'choices', false), dependsOn: 'type', examples: ['a walk-out'],
          values: [{ id: 'strike', name: 'Strike', definition: '', examples: ['downed tools'], when: ['PROTEST'] }]
        },
        field('contexts', 'choices', false, ['economic', 'legal']),
        field('factuality', 'factuality', true),
        field('time', 'time', false),
        field('announced', 'date', false)
      ]
    }),
    layer('mention', '#55606e', {
      roles: [role('mention', 1, null)], actorRoles: [role('actor', 1, 1)], fields: [field('metonymy', 'boolean', false)]
    })
  ],
  relations: [{ id: 'via', name: 'Via', definition: 'Known through the quote.', from: ['stance', 'event'], to: ['quote'] }]
}
