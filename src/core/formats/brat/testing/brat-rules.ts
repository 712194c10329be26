/**
 * How brat itself reads standoff (nlplab/brat, server/src/annotation.py), said again without any code of the writer's: lines end
 * wherever Python's `splitlines` ends them, offsets are code points, the words must be those of the text. Throws what brat calls
 * an error.
 */

export interface BratAnnotations {
  readonly textBounds: ReadonlyMap<string, { readonly type: string; readonly fragments: readonly (readonly [number, number])[] }>
  readonly events: ReadonlyMap<string, { readonly type: string; readonly trigger: string; readonly args: readonly (readonly [role: string, target: string])[] }>
  readonly attributes: readonly { readonly type: string; readonly target: string; readonly value: string | true }[]
  readonly relations: readonly { readonly type: string; readonly targets: readonly string[] }[]
  readonly comments: readonly { readonly type: string; readonly target: string; readonly text: string }[]
}

export function readAsBrat(text: string, ann: string): BratAnnotations {
  const points = Array.from(text)
  const [textBounds, events] = [new Map(), new Map()] as [Map<string, { type: string; fragments: [number, number][] }>, Map<string, { type: string; trigger: string; args: [string, string][] }>]
  const [attributes, relations, comments]: [BratAnnotations['attributes'][number][], BratAnnotations['relations'][number][], BratAnnotations['comments'][number][]] = [[], [], []]
  const ids = new Set<string>()
  for (const line of splitlines(ann)) {
    const fail = (why: string): never => { throw new Error(`${why}: ${JSON.stringify(line)}`) }
    const [, id, data, tail] = /^([^\t]+)\t([^\t]*)(?:\t(.*))?$/s.exec(line) ?? fail('no columns')
    if (id === undefined || data === undefined || ids.has(id) || !/^([A-Za-z]+|#[A-Za-z]*)[0-9]+$/.test(id)) return fail('the id')
    ids.add(id)
    switch (id.charAt(0)) {
      case 'T': {
        const [, type = '', rest = ''] = /^(\S+) (.*)$/.exec(data) ?? fail('no type')
        const fragments = rest.split(';').map((pair): [number, number] => {
          const [, start, end] = /^(\d+) (\d+)$/.exec(pair) ?? fail('the offsets')
          return [Number(start), Number(end)]
        })
        fragments.forEach(([start, end], i) => {
          if (start > end || end > points.length) fail('offsets outside the text')
          if (fragments.slice(0, i).some(([from, to]) => end >= from && start < to)) fail('fragments overlap')
        })
        const words = fragments.map(([start, end]) => points.slice(start, end).join('')).join(' ')
        if (tail !== words) fail(`the text there is ${JSON.stringify(words)}`)
        textBounds.set(id, { type, fragments })
        break
      }
      case 'E': {
        const [head, ...args] = data.split(' ')
        const [type, trigger, more] = (head ?? '').split(':')
        if (type === undefined || trigger === undefined || more !== undefined) return fail('no trigger')
        events.set(id, {
          type, trigger, args: args.map((arg): [string, string] => {
            const [, role = '', target = ''] = /^(\S+?)\d*:(\S+)$/.exec(arg) ?? fail('an argument')
            return [role, target]
          })
        })
        break
      }
      case 'A': {
        const [, type = '', target = '', value] = /^(\S+) (\S+)(?: (\S+))?$/.exec(data) ?? fail('an attribute')
        attributes.push({ type, target, value: value ?? true })
        break
      }
      case 'R': {
        const [, type = '', from = '', to = ''] = /^(\S+) Arg1:(\S+) Arg2:(\S+)$/.exec(data) ?? fail('a relation')
        relations.push({ type, targets: [from, to] })
        break
      }
      case '#': {
        const [, type = '', target = ''] = /^(\S+) (\S+)$/.exec(data) ?? fail('a comment')
        comments.push({ type, target, text: tail ?? '' })
        break
      }
      default: fail('an unknown kind')
    }
  }
  const known = [...events.values()].flatMap(({ trigger, args }) => [trigger, ...args.map(([, target]) => target)])
    .concat(attributes.map(({ target }) => target), relations.flatMap(({ targets }) => targets), comments.map(({ target }) => target))
  for (const id of known) if (!ids.has(id)) throw new Error(`there is no ${id}`)
  return { textBounds, events, attributes, relations, comments }
}

/** Python's `str.splitlines`. */
// oxlint-disable-next-line no-control-regex -- the characters on which Python splits
const splitlines = (text: string): string[] => text.split(/\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/u).slice(0, text === '' ? 0 : -1)

/** The types of each section of an `annotation.conf`, with what stands behind them. */
export function readAnnotationConfig(config: string): Record<string, Map<string, string>> {
  const sections: Record<string, Map<string, string>> = {}
  let section = new Map<string, string>()
  for (const line of config.split('\n').filter((candidate) => candidate !== '')) {
    const name = /^\[(.*)\]$/.exec(line)?.[1]
    if (name !== undefined) sections[name] = section = new Map<string, string>()
    else section.set(/^\S+/.exec(line)?.[0] ?? '', line.replace(/^\S+\s*/, ''))
  }
  return sections
}
