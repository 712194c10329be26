/** The labelling configuration of Label Studio for a codebook: a label a role, a relation a role or type, a control a field. */
import type { Codebook, Field, Layer } from '../../model.ts'
import { type CodebookNames, nameCodebook } from '../codebook-names.ts'
import { replaceForbidden } from '../xml/xml-characters.ts'

/** XML, indented by two spaces. */
export function writeLabelConfig(codebook: Codebook): string {
  const names = nameCodebook(codebook)
  const labels = codebook.layers.flatMap((layer) => layer.roles.map(({ id, name }) =>
    element('Label', { value: names.span(layer.id, id), hint: `${layer.name}: ${name}`, background: layer.color })))
  const slots = codebook.layers.flatMap((layer) => layer.roles.map(({ id }) => names.slot(layer.id, id)))
  const relations = [...slots, ...codebook.relations.map(({ id }) => names.relation(id))]
  return render(element('View', {}, [
    element('Relations', {}, relations.map((value) => element('Relation', { value }))),
    element('Labels', { name: 'label', toName: 'text' }, labels),
    // Without it, the editor trims what it shows and counts other offsets.
    element('Style', {}, ['.htx-text { white-space: pre-wrap; }']),
    element('Text', { name: 'text', value: '$text' }),
    ...codebook.layers.map((layer) => controlsOf(layer, names))
  ]))
}

/** Shown while a region of the layer is selected, whichever role it has: any may be the one that stands for the frame. */
function controlsOf(layer: Layer, names: CodebookNames): Element {
  const whenLabelValue = layer.roles.map(({ id }) => names.span(layer.id, id)).join(',')
  const header = (name: string): Element => element('Header', { value: `${layer.name}: ${name}`, size: '5' })
  return element('View', { visibleWhen: 'region-selected', whenTagName: 'label', whenLabelValue }, [
    ...layer.fields.flatMap((field) =>
      [header(field.name), controlOf(field, names.field(layer.id, field.id), (value) => names.value(layer.id, field.id, value))]),
    ...layer.actorRoles.flatMap(({ id, name }) =>
      [header(name), element('TextArea', { name: names.actors(layer.id, id), toName: 'text', perRegion: 'true', editable: 'true' })])
  ])
}

function controlOf(field: Field, name: string, nameOf: (value: string) => string): Element {
  const control = { name, toName: 'text', perRegion: 'true' }
  switch (field.kind) {
    case 'boolean': return element('Choices', { ...control, choice: 'single' }, ['true', 'false'].map((value) => element('Choice', { value })))
    case 'choice':
    case 'choices': return element(
      'Choices', { ...control, choice: field.kind === 'choice' ? 'single' : 'multiple' },
      (field.values ?? []).map((value) => element('Choice', { value: nameOf(value.id), hint: value.name }))
    )
    default: return element('TextArea', { ...control, editable: 'true', maxSubmissions: '1' })
  }
}

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const element = (tag: string, attributes: Element['attributes'], children: Element['children'] = []): Element => ({ tag, attributes, children })

function render({ tag, attributes, children }: Element, indent = ''): string {
  const start = `${indent}<${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}`
  if (children.length === 0) return `${start}/>\n`
  const [only] = children
  if (typeof only === 'string') return `${start}>${escape(only)}</${tag}>\n`
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : render(child, `${indent}  `)))
  return `${start}>\n${inside.join('')}${indent}</${tag}>\n`
}

const escape = (value: string): string => replaceForbidden(value).replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
