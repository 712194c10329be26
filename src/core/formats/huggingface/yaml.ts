/** The little of YAML that a dataset card needs: mappings, sequences and scalars, in block style. */

export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml }

/** The mapping's lines, each ending in a line break. Keys have to be plain words; texts are quoted as JSON quotes them. */
export const yamlOf = (value: { readonly [key: string]: Yaml }): string => `${mappingLines(value).join('\n')}\n`

const mappingLines = (value: { readonly [key: string]: Yaml }): string[] =>
  Object.entries(value).flatMap(([key, member]) => withKey(`${key}:`, member))

function withKey(key: string, value: Yaml): string[] {
  if (typeof value !== 'object') return [`${key} ${scalar(value)}`]
  const lines = isSequence(value) ? value.flatMap(itemLines) : mappingLines(value).map((line) => `  ${line}`)
  return lines.length === 0 ? [`${key} ${isSequence(value) ? '[]' : '{}'}`] : [key, ...lines]
}

function itemLines(value: Yaml): string[] {
  if (typeof value !== 'object') return [`- ${scalar(value)}`]
  const lines = isSequence(value) ? value.flatMap(itemLines) : mappingLines(value)
  return lines.length === 0 ? [isSequence(value) ? '- []' : '- {}'] : lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)
}

const isSequence = (value: object): value is readonly Yaml[] => Array.isArray(value)

/** JSON's quoted texts are YAML's, but for characters that YAML forbids bare and that readers of cards take for ends of lines. */
const scalar = (value: string | number | boolean): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
