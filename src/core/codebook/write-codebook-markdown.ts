/** A codebook as a page for people: what annotators read and what a published dataset is accompanied by. */
import type { Codebook, Field, FieldChoice, Layer, Role } from '../model.ts'

/** The codebook in Markdown, everything it says and nothing else, so that equal codebooks give equal pages. */
export const writeCodebookMarkdown = (codebook: Codebook): string =>
  [
    '# Codebook',
    `Codebook \`${codebook.id}\`, version ${codebook.version}. ${frameSentence}`,
    ...codebook.layers.flatMap(layerSections),
    ...(codebook.relations.length === 0 ? [] : ['## Relations', relationRows(codebook)])
  ].join('\n\n') + '\n'

const frameSentence = 'Every annotation is a frame of one layer: spans in roles, actors in actor roles, and fields.'

const layerSections = (layer: Layer): string[] => [
  `## ${layer.name}`,
  `\`${layer.id}\` · key ${layer.key || 'none'} · colour ${layer.color}`,
  layer.definition,
  ...examplesBelow(layer.examples),
  ...titled('### Spans', layer.roles.map(roleItem)),
  ...titled('### Actors', layer.actorRoles.map(roleItem)),
  ...titled('### Fields', layer.fields.flatMap(fieldSections), '\n\n')
]

const titled = (title: string, parts: readonly string[], between = '\n'): string[] =>
  parts.length === 0 ? [] : [title, parts.join(between)]

const roleItem = (role: Role): string => `- **${role.name}** (\`${role.id}\`, ${countOf(role)}): ${withExamples(role)}`

const countOf = ({ min, max }: Role): string => (min === max ? `${min}` : `${min} to ${max ?? 'any number'}`)

const fieldSections = (field: Field): string[] => [
  `#### ${field.name}`,
  [
    `\`${field.id}\``,
    kindNames[field.kind],
    ...(field.required ? ['required'] : []),
    ...(field.dependsOn === undefined ? [] : [`depends on \`${field.dependsOn}\``])
  ].join(' · '),
  withExamples(field),
  ...(field.values === undefined ? [] : [field.values.map(valueItem).join('\n')])
]

const kindNames: Record<Field['kind'], string> = {
  choice: 'one of',
  choices: 'any of',
  boolean: 'yes or no',
  text: 'text',
  number: 'number',
  date: 'date in EDTF',
  time: 'words, date in EDTF and basis',
  factuality: 'a value for each source'
}

const valueItem = (choice: FieldChoice): string =>
  [
    `- \`${choice.id}\``,
    ...(choice.name === choice.id ? [] : [`**${choice.name}**`]),
    ...(choice.when === undefined ? [] : [`(${choice.when.join(', ')})`]),
    `— ${withExamples(choice)}`
  ].join(' ')

const withExamples = ({ definition, examples = [] }: { definition: string; examples?: readonly string[] | undefined }): string =>
  examples.length === 0 ? definition : `${definition} ${examples.map((example) => `*${example}*`).join(' · ')}`

const examplesBelow = (examples: readonly string[] = []): string[] =>
  examples.length === 0 ? [] : [examples.map((example) => `> ${example}`).join('\n>\n')]

const relationRows = ({ relations }: Codebook): string =>
  relations
    .map(({ id, name, definition = '', from, to }) => {
      const ends = `${from.join(', ')} → ${to.join(', ')}`
      return `- **${name}** (\`${id}\`, ${ends}): ${definition}`
    })
    .join('\n')
