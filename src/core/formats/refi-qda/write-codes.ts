/**
 * A codebook as a tree of codes: a code for each layer, below it one for each role, and for each field of choices one that holds
 * its values. What codes do not have (bounds, kinds, keys) stands in the last line of the description, so that our own codebook
 * comes back whole.
 */
import type { Codebook, Field, FieldChoice, Layer } from '../../model.ts'
import { element, type XmlElement } from '../xml/write-xml.ts'
import { replaceForbidden } from '../xml/xml-characters.ts'
import { guidOf } from './guid.ts'

export const projectNamespace = 'urn:QDA-XML:project:1.0'
export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'

/** What the last line of a description of ours begins with. */
export const markerStart = 'glossator: '

export const layerGuid = (layer: string): string => guidOf('layer', layer)
export const roleGuid = (layer: string, role: string): string => guidOf('role', layer, role)
export const fieldGuid = (layer: string, field: string): string => guidOf('field', layer, field)
/** Of a boolean field the value is `true` or `false`. */
export const valueGuid = (layer: string, field: string, value: string): string => guidOf('value', layer, field, value)

/** The values that are codes: those of a choice, and of a boolean field both. */
export function codedValues(field: Field): readonly FieldChoice[] {
  if (field.kind === 'boolean') return [{ id: 'true', name: 'Yes', definition: '' }, { id: 'false', name: 'No', definition: '' }]
  return field.kind === 'choice' || field.kind === 'choices' ? field.values ?? [] : []
}

export const writeCodes = ({ id, version, layers, relations }: Codebook): XmlElement => element('Codes', {}, [
  ...layers.map(layerCode),
  code({ guid: guidOf('relations', id), name: 'Relations', codable: false }, [], relations.map(({ name, definition }) => [name, definition].filter(Boolean).join(': ')).join('\n'), {
    codebook: { id, version, relations }
  })
])

function layerCode({ name, definition, roles, fields, ...layer }: Layer): XmlElement {
  const color = /^#[0-9a-f]{6}$/i.test(layer.color) ? layer.color : undefined
  return code({ guid: layerGuid(layer.id), name, codable: true, color }, [
    ...roles.map(({ name: roleName, definition: roleDefinition, ...role }) =>
      code({ guid: roleGuid(layer.id, role.id), name: roleName, codable: true, color }, [], roleDefinition, { role })),
    ...fields.map(({ name: fieldName, definition: fieldDefinition, values, ...field }) => {
      const whole: Field = { name: fieldName, definition: fieldDefinition, ...field, ...(values && { values }) }
      const choices = codedValues(whole)
      // Values of other kinds of fields are no codes, but belong to the codebook.
      const listed = field.kind === 'boolean' || choices.length > 0 ? {} : { values }
      return code({ guid: fieldGuid(layer.id, field.id), name: fieldName, codable: false, color }, choices.map(({ name: valueName, definition: valueDefinition, ...value }) =>
        code({ guid: valueGuid(layer.id, field.id, value.id), name: valueName, codable: true, color }, [], valueDefinition, { value })), fieldDefinition, { field: { ...field, ...listed } })
    })
  ], definition, { layer })
}

interface CodeFacts {
  readonly guid: string
  readonly name: string
  readonly codable: boolean
  readonly color?: string | undefined
}

const code = ({ guid, name, codable, color }: CodeFacts, below: readonly XmlElement[], definition: string, marker: object): XmlElement =>
  element('Code', { guid, name: replaceForbidden(name), isCodable: codable, color }, [
    element('Description', {}, replaceForbidden(`${definition}\n\n${markerStart}${JSON.stringify(marker)}`)), ...below
  ])
