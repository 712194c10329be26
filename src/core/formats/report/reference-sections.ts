/** What the notes are to be read by: the codebook, and the actors. */
import type { Actor, Codebook, Field, Layer, Role } from '../../model.ts'
import { type Html, html } from './html.ts'

export const codebookSection = ({ id, version, layers, relations }: Codebook): Html => html`<section id="codebook">
<h2>Codebook</h2>
<p class="facts">${id}, version ${version}</p>
${layers.map(layerPart)}${relations.length === 0 ? null : html`<h3>Relations</h3>
<dl class="terms">${relations.map(({ name, definition = '', from, to }) => term(name, definition, `${from.join(', ')} → ${to.join(', ')}`))}</dl>
`}</section>
`

const layerPart = ({ name, key, definition, examples, roles, actorRoles, fields }: Layer, index: number): Html => html`<h3><span class="swatch layer-${index}">${name}</span> ${key === '' ? null : html`<kbd>${key}</kbd>`}</h3>
<p dir="auto">${definition}</p>
${examplesPart(examples)}${roleList('Spans', roles)}${roleList('Actors', actorRoles)}${fields.map(fieldPart)}`

const roleList = (title: string, roles: readonly Role[]): Html | null => (roles.length === 0 ? null : html`<h4>${title}</h4>
<dl class="terms">${roles.map(({ name, definition, min, max, examples }) => term(name, definition, min === max ? String(min) : `${min} to ${max ?? 'any number'}`, examples))}</dl>
`)

const fieldPart = ({ name, definition, kind, required, examples, values = [] }: Field): Html => html`<h4>${name} <small>${kind}${required ? ', required' : ''}</small></h4>
<p dir="auto">${definition}</p>
${examplesPart(examples)}${values.length === 0 ? null : html`<dl class="terms">${values.map((value) => term(value.name, value.definition, value.when === undefined ? '' : `with ${value.when.join(', ')}`, value.examples))}</dl>
`}`

const term = (name: string, definition: string, more: string, examples?: readonly string[]): Html =>
  html`<div><dt>${name}${more === '' ? null : html` <small>${more}</small>`}</dt><dd dir="auto">${definition}${examples === undefined ? null : examples.map((example) => html` <em>${example}</em>`)}</dd></div>`

const examplesPart = (examples: readonly string[] = []): Html[] => examples.map((example) => html`<p class="example" dir="auto">${example}</p>\n`)

/** `counts` tells how many annotations name an actor. */
export const actorsSection = (actors: readonly Actor[], counts: ReadonlyMap<string, number>): Html => html`<section id="actors">
<h2>Actors</h2>
${actors.length === 0 ? html`<p>None.</p>` : html`<table><thead><tr><th>Name</th><th>Type</th><th>Also called</th><th>Offices</th><th>Country, sector</th><th>Elsewhere</th><th>Note</th><th>Annotations</th></tr></thead>
<tbody>${actors.map(({ id, name, type, aliases, roles, country, sector, externalIds, note }) => html`<tr><th scope="row" dir="auto">${name}<br><small>${id}</small></th><td>${type}</td><td dir="auto">${aliases.join('; ')}</td>
<td dir="auto">${roles.map(({ title, from, to }) => `${title} (${from ?? '…'} – ${to ?? '…'})`).join('; ')}</td><td>${[country, sector].filter(Boolean).join(', ')}</td>
<td>${Object.entries(externalIds).map(([where, what]) => `${where}: ${what}`).join('; ')}</td><td dir="auto">${note?.text ?? ''}</td><td>${counts.get(id) ?? 0}</td></tr>
`)}</tbody></table>`}
</section>
`
