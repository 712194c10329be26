import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Block } from '../../model.ts'
import { readWords } from '../words/read-words.ts'
import type { Token } from '../words/article-words.ts'
import type { Entity, People } from './people.ts'
import { readPeople } from './read-people.ts'

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ type: blocks.length === 0 && text.includes('\n')
      ? 'title' : 'paragraph', start: at, end: at + line.length })
    at += line.length + 1
  }
  return blocks
}

const read = (text: string, registry: readonly Actor[] = [], language?: string): People => readPeople(readWords(text, blocksOf(text)), registry, language)
const entity = (people: People, name: string): Entity => {
  const found = people.entities.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`no ${name} among ${people.entities.map((candidate) => candidate.name).join(', ')}`)
  return found
}
const named = (text: string): string[] => read(text).entities.map(({ name, type }) => `${name} ${type}`)
const mentionsOf = (text: string, form: string): string[] => read(text).mentions.flatMap((mention) => (mention.form === form
  ? [text.slice(mention.start, mention.end)] : []))

/** `words` as the article has them, and whom they mean. */
const meant = (text: string, words: string): string | null => {
  const people = read(text)
  const mention = people.mentions.findLast(({ start, end }) => text.slice(start, end) === words)
  if (mention === undefined) throw new Error(`no mention “${words}” among ${people.mentions.map(({ start, end }) => text.slice(start, end)).join(' | ')}`)
  return mention.entity === null ? null : people.entities[mention.entity]!.name
}

test.each([
  ['a full name', 'On Monday Anna Bergstad spoke.', ['Anna Bergstad PER']],
  ['an unusual one', 'They met Qorin Zavelo in the square.', ['Qorin Zavelo PER']],
  ['particles', 'He met Ursel van der Moor and Karim bin Haldun.', ['Ursel van der Moor PER', 'Karim bin Haldun PER']],
  ['titles before a name', 'It was President Radka Vostrel.', ['Radka Vostrel PER']],
  ['a land before the title', 'Then Ukrainian President Ivan Horenko arrived.', ['Ivan Horenko PER']],
  ['a title in small letters', 'Then trade envoy Tom Belling arrived.', ['Tom Belling PER']],
  ['Secretary of State', 'It was Secretary of State Maria Rubeno.', ['Maria Rubeno PER']],
  ['a form of address', 'It was Mr Belling.', ['Belling PER']],
  ['initials and suffixes', 'It was J. D. Vennor Jr. who came.', ['J. D. Vennor Jr. PER']],
  ['a monarch', 'They saw King Oskar II.', ['Oskar II PER']],
  ['a ministry', 'They asked the Ministry of Foreign Affairs.', ['Ministry of Foreign Affairs ORG']],
  ['a union with an apostrophe', 'She leads the Delta Farmers’ Union in Orla.', ['Delta Farmers’ Union ORG', 'Orla GPE']],
  ['a company', 'They bought Orvex Holdings.', ['Orvex Holdings ORG']],
  ['a treaty', 'They signed the Treaty of Ossum.', ['Treaty of Ossum DOC']],
  ['a building', 'They crossed Harbour Bridge.', ['Harbour Bridge FAC']],
  ['a river', 'They crossed the Tessel River.', ['Tessel River LOC']],
  ['a country', 'They flew to Saudi Arabia.', ['Saudi Arabia GPE']],
  ['a country of two names', 'They flew to Bosnia and Herzegovina.', ['Bosnia and Herzegovina GPE']],
  ['a land that only its adjective tells of', 'The Zembrian fleet left. Nobody in Zembria knew.', ['Zembria GPE']],
  ['people of a country', 'It is said that Ukrainians sing.', ['Ukrainians GRP']],
  ['days, months and adjectives, which name nobody', 'On Friday, in March, the Russian army and the Catholic vote moved.', []],
  ['ordinary words at the beginning of a sentence', 'Farmers protested. Critics disagreed. Talks failed. Meanwhile, prices rose.', []],
  ['an ordinary word with a capital in the middle', 'It was the coalition of the Willing.', []],
  ['events and abbreviations of things', 'After the Second World War the GDP rose.', []]
])('of %s is found what it names', (_, text, names) => {
  expect(named(text)).toEqual(names)
})

test.each([
  ['a surname', 'Anna Bergstad spoke. Then Bergstad left.', 'Anna Bergstad', ['Bergstad']],
  ['a surname that begins a sentence', 'Zavelo left. It was Qorin Zavelo who spoke.', 'Qorin Zavelo', ['Zavelo']],
  ['a first name', 'Anna Bergstad spoke. “Anna is right,” he said.', 'Anna Bergstad', ['Anna']],
  ['titles and forms of address', 'President Radka Vostrel spoke. Mrs Vostrel left, and President Vostrel was seen.', 'Radka Vostrel', ['Vostrel', 'President Radka Vostrel', 'Mrs Vostrel', 'President Vostrel']],
  ['capitals in a headline', 'HORENKO CAVES ON GATES\nIvan Horenko spoke.', 'Ivan Horenko', ['HORENKO']],
  ['a transliteration', 'Ivan Horenskyy spoke. Then Horensky left.', 'Ivan Horenskyy', ['Horensky']],
  ['diacritics and what stands for them', 'Ilja Čereš spoke. Mr Cheresh left. He met Mr Ceres.', 'Ilja Čereš', ['Cheresh', 'Mr Cheresh', 'Ceres', 'Mr Ceres']],
  ['a slip in a given name', 'Volodar Horenko spoke. Voldar Horenko left. Volodar Horenko sang.', 'Volodar Horenko', ['Voldar Horenko']],
  ['a surname with particles', 'Ursel van der Moor spoke. Van der Moor left.', 'Ursel van der Moor', ['Van der Moor']],
  ['an acronym in brackets', 'It was the Tessel Basin Commission (TBC). The TBC left.', 'Tessel Basin Commission', ['TBC']],
  ['the head of a long name', 'It was the Tessel Basin Commission. Then the Commission met.', 'Tessel Basin Commission', ['Commission']],
  ['a company without its form', 'It was Orvex Inc. that paid. They asked Orvex.', 'Orvex Inc.', ['Orvex']],
  ['a country by its letters', 'They left the United States. It is the US that pays, and U.S. troops.', 'United States', ['US', 'U.S.']]
])('%s leads to the same one', (_, text, name, aliases) => {
  expect([...entity(read(text), name).aliases].sort()).toEqual([...aliases].sort())
})

test('two people with one surname are kept apart', () => {
  const people = read('John Marsden was held. His wife Ann Marsden wept. Mr Marsden said no. Mrs Marsden said yes.')
  expect(entity(people, 'John Marsden').aliases).toContain('Mr Marsden')
  expect(entity(people, 'Ann Marsden').aliases).toContain('Mrs Marsden')
})

test.each([
  ['“She is right,” said Anna Bergstad.', 'Anna Bergstad', 'female'],
  ['Mr Qorin Zavelo left.', 'Qorin Zavelo', 'male'],
  ['The spokeswoman, Qorin Zavelo, left.', 'Qorin Zavelo', 'female'],
  ['Qorin Zavelo left after he spoke.', 'Qorin Zavelo', 'male'],
  ['They met Qorin Zavelo.', 'Qorin Zavelo', 'unknown']
])('“%s” tells the gender of %s: %s', (text, name, gender) => {
  expect(entity(read(text), name).gender).toBe(gender)
})

test.each([
  ['before a comma', 'Ilmera’s water minister, Bassam Orvel, left.', 'Bassam Orvel', 'Ilmera’s water minister'],
  ['behind a comma', 'Mirela Dost, a spokeswoman for the ministry, left.', 'Mirela Dost', 'spokeswoman for the ministry'],
  ['behind an age', 'Anna Bergstad, 41, a farmer from Orla, left.', 'Anna Bergstad', 'farmer from Orla'],
  ['without a comma', 'He told chief executive Lena Hartwig to go.', 'Lena Hartwig', 'chief executive']
])('an office is learned %s', (_, text, name, title) => {
  expect(entity(read(text), name).titles).toContain(title)
})

test.each([
  ['an article and an adjective', 'It is said that the Ukrainian leader left.', ['the Ukrainian leader']],
  ['what it belongs to', 'A spokesman for the ministry told them.', ['A spokesman for the ministry']],
  ['those who know', 'Two people familiar with the matter said so.', ['Two people familiar with the matter']],
  ['a possessor', 'Then Russia’s foreign ministry declined.', ['Russia’s foreign ministry']],
  ['a pronoun before it', 'He asked his deputy about it.', ['his deputy']],
  ['an age', 'Then the 78-year-old left.', ['the 78-year-old']],
  ['groups', 'Police and officials said so, analysts say.', ['Police', 'officials', 'analysts']],
  ['words without a noun', 'Some said yes. Others warned him. Those who stayed slept.', ['Some', 'Others', 'Those']],
  ['a senator from somewhere', 'It was the Republican senator from Ohio who left.', ['the Republican senator from Ohio']],
  ['a noun that only modifies', 'A police station and a government shutdown.', []],
  ['a verb before a group', 'The company told officials about it.', ['The company', 'officials']]
])('descriptions are found with %s', (_, text, descriptions) => {
  expect(mentionsOf(text, 'nominal')).toEqual(descriptions)
})

const summit = 'Ukrainian President Ivan Horenko met German Chancellor Frieda Mertens in Berlin. US Vice President Jay Dollan was there. '

test.each([
  ['by land and office', `${summit}The Ukrainian leader left.`, 'The Ukrainian leader', 'Ivan Horenko'],
  ['by office', `${summit}Then the chancellor left.`, 'the chancellor', 'Frieda Mertens'],
  ['by another word for the office', `${summit}The American VP left.`, 'The American VP', 'Jay Dollan'],
  ['by a learned land', 'In Ilmera, Ilmeran Prime Minister Helen Marsoun spoke. The Ilmeran prime minister left.', 'The Ilmeran prime minister', 'Helen Marsoun'],
  ['by apposition', 'Then the minister, Bassam Orvel, left.', 'the minister', 'Bassam Orvel'],
  ['by age', 'Anna Bergstad, 78, met Tom Belling, 40. The 78-year-old left.', 'The 78-year-old', 'Anna Bergstad'],
  ['by the kind of thing', 'It was the Tessel Basin Commission. Then the commission met.', 'the commission', 'Tessel Basin Commission'],
  ['not for another land', `${summit}The French president left.`, 'The French president', null],
  ['not where it is indefinite', 'President Ivan Horenko spoke. A president left.', 'A president', null],
  ['not where it is plural', `${summit}The leaders left.`, 'The leaders', null],
  ['not for a noun that fits nobody', `${summit}The dentist left.`, 'The dentist', null]
])('a description is settled %s', (_, text, words, name) => {
  expect(meant(text, words)).toBe(name)
})

test('what is not settled has candidates with probabilities', () => {
  const people = read('President Ivan Horenko met President Radka Vostrel. The president left.')
  const mention = people.mentions.at(-1)!
  expect(mention.entity).toBeNull()
  expect(mention.candidates.map(({ entity: index }) => people.entities[index]!.name).sort()).toEqual(['Ivan Horenko', 'Radka Vostrel'])
  expect(mention.candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1)
})

test('pronouns are listed with gender and number; possessives do not speak', () => {
  const text = 'She said he’d left with her dog, and they told him. The US paid.'
  const people = read(text)
  expect(people.mentions.filter(({ form }) => form === 'pronoun').map(({ start, end, gender, isPlural, canSpeak }) => [text.slice(start, end), gender, isPlural, canSpeak])).toEqual([
    ['She', 'female', false, true], ['he', 'male', false, true], ['her', 'female', false, false], ['they', 'unknown', true, true], ['him', 'male', false, true]
  ])
})

test('a place does not speak, a land does', () => {
  const { mentions } = read('They crossed the Tessel River into Poland.')
  expect(mentions.filter(({ form }) => form === 'name').map(({ canSpeak }) => canSpeak)).toEqual([false, true])
})

const vennor: Actor = {
  id: 'a1', name: 'J. D. Vennor', type: 'PER', aliases: ['Vennor', 'Jay Vennor'], roles: [{ title: 'prime minister', from: null, to: null }], country: 'Poland', sector: null,
  externalIds: {}, note: null
}

test('the registry says who a name is, and what offices it holds', () => {
  const people = read('It was Jay Vennor who came. The Polish prime minister left.', [vennor])
  expect(entity(people, 'Jay Vennor').actorId).toBe('a1')
  expect(people.mentions.at(-1)?.entity).toBe(0)
})

test('a name that two actors of the registry share is nobody’s for certain', () => {
  expect(read('It was Vennor who came.', [vennor, { ...vennor, id: 'a2', name: 'Ilse Vennor' }]).entities[0]?.actorId).toBeNull()
})

test('in another language names are found, descriptions and pronouns are not', () => {
  const people = read('Selon Inès Daubric, la ministre a parlé. “he said” Daubric sourit.', [], 'fr')
  expect(people.entities.map(({ name }) => name)).toEqual(['Inès Daubric'])
  expect(people.mentions.every(({ form }) => form === 'name')).toBe(true)
})

test('in German a noun is no name for its capital', () => {
  expect(read('Der Minister traf Greta Lindvall im Zollhaus. Die Tonnen Weizen kamen. Lindvall ging.', [], 'de').entities.map(({ name }) => name)).toEqual(['Greta Lindvall'])
})

const vocabulary = fc.constantFrom(
  'Anna', 'Bergstad', 'Mr', 'President', 'the', 'minister', 'of', 'Ilmera', 'Ilmeran', ',', '.', '“', '”', '’s', 'said', 'who', 'US', 'OF', 'and', 'Bank', 'he', 'officials', '58',
  'a', 'spokesman', 'for', '(', ')', 'TBC', 'Commission', 'van', 'der', '-year-old', '78-year-old', '\n', 'KOLVAR', 'J.', 'Zavelo', '’', '!', '—', 'his', 'one'
)

test('whatever the text, mentions are in order, inside it, and of one form they do not overlap; entities know their mentions', () => {
  fc.assert(fc.property(fc.array(fc.oneof({ arbitrary: vocabulary, weight: 9 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 5 }), weight: 1 }), { maxLength: 80 }), (parts) => {
    const text = parts.join(' ')
    const { mentions, entities } = read(text)
    const ends = new Map<string, number>()
    for (const [index, { form, start, end, entity: of, candidates }] of mentions.entries()) {
      expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(start).toBeGreaterThanOrEqual(ends.get(form) ?? 0)
      ends.set(form, end)
      if (of !== null) expect(entities[of]?.mentions).toContain(index)
      for (const { entity: candidate, probability } of candidates) {
        expect(entities[candidate]).toBeDefined()
        expect(probability).toBeGreaterThan(0)
      }
    }
    expect(entities.every(({ name, mentions: own }) => name !== '' && own.length > 0)).toBe(true)
  }), { numRuns: 300 })
})

test('the work grows with the words, whatever they are', () => {
  const looksAt = (text: string): number => {
    const words = readWords(text, blocksOf(text))
    let looks = 0
    readPeople({ ...words, tokens: new Proxy<readonly Token[]>(words.tokens, { get: (target, key) => (looks++, Reflect.get(target, key) as unknown) }) }, [])
    return looks
  }
  fc.assert(fc.property(fc.array(vocabulary, { minLength: 1, maxLength: 5 }), (unit) => {
    const text = `${unit.join(' ').replaceAll('\n', ';')} `
    expect(looksAt(text.repeat(400))).toBeLessThan(2.6 * looksAt(text.repeat(200)) + 500)
  }), { numRuns: 40 })
})

test.each([
  ['a firm that is somebody’s landlord', 'Her landlord, Tessel Living, owns the flats. Tessel Living is old. The company said so.', 'The company', 'Tessel Living'],
  ['owners that are a firm', 'The owners, Varro Ferries, waited in Sarr. Later the company said so.', 'the company', 'Varro Ferries'],
  ['a firm rather than a federation', 'Orvex Holdings closed. The Growers’ Federation wept. Then the company said so.', 'the company', 'Orvex Holdings'],
  ['nobody named, of an office that nobody is given', 'Anna Bergstad came. Then the minister said so.', 'the minister', null],
  ['nobody named, where the noun stood for somebody unnamed', 'A planner in Tarn spoke to Anna Bergstad. Then the planner said so.', 'the planner', null],
  ['nobody named, where the description tells whose it is', 'Anna Bergstad came. Then the committee’s lawyer said so.', 'the committee’s lawyer', null],
  ['no general secretary for another secretary', 'The general secretary, Paul Varn, spoke. Then the education secretary said so.', 'the education secretary', null],
  ['the one police force that is named', 'He called Fairhill Police on Monday. Police said so.', 'Police', 'Fairhill Police'],
  ['no force where two are named', 'Fairhill Police called Orley Police on Monday. Police said so.', 'Police', null],
  ['who is named in the next paragraph', 'Plan goes\nThe education secretary has scrapped the plan.\nKaren Holm told parliament so.', 'The education secretary', 'Karen Holm'],
  ['nobody who is only named next and said to be somebody else', 'Plan goes\nThe education secretary has scrapped the plan.\nKaren Holm, who runs a school, wept.', 'The education secretary', null],
  ['a land by its government', 'Ilmera is far. The Ilmeran fleet left. Then the government of Ilmera said so.', 'the government of Ilmera', 'Ilmera']
])('a description means %s', (_, text, words, who) => {
  expect(meant(text, words)).toBe(who)
})

test.each([
  ['by another word of the trade', 'Prosecutor Ivan Dollan spoke. Then the barrister left.', 'the barrister', 'Ivan Dollan'],
  ['by one of two words of rank', 'Detective Sergeant Anna Bergstad came. Tom Belling wept. The detective left.', 'The detective', 'Anna Bergstad'],
  ['by the nation', 'French President Lucien Maubert met coach Gianni Brusco, an Italian, in Rome. The Frenchman left.', 'The Frenchman', 'Lucien Maubert'],
  ['by an office that a description gave', 'Then Poland’s Marek Zielny came. US President Jay Dollan left. The Polish prime minister spoke. Later the premier said so.', 'the premier', 'Marek Zielny'],
  ['of a mother by her children', 'Judge Tom Belling came. Anna Bergstad, 44, stayed. The mum-of-two left.', 'The mum-of-two', 'Anna Bergstad'],
  ['of a known group by its kind', 'Fire from Hezbollah was heard. The militant group said so.', 'The militant group', 'Hezbollah'],
  ['of a firm by its kind of business', 'Shares in Corvane fell. Corvane said it was sorry. The airline said so.', 'The airline', 'Corvane'],
  ['of a council by what it is', 'A letter came from Millford Council. The local authority said so.', 'The local authority', 'Millford Council'],
  ['not of a president by whom rebels follow', 'President Etienne Kolo fled. The rebel leader left.', 'The rebel leader', null],
  ['not of two people', 'Tom Belling met Anna Bergstad. The couple left.', 'The couple', null],
  ['not of a firm for another’s company', 'The bus company came. Millford Herald said so. The bus company said no.', 'The bus company said no', null]
])('a description is told %s', (_, text, words, name) => {
  const people = read(text)
  const at = text.lastIndexOf(words)
  const mention = people.mentions.find(({ start, form }) => form === 'nominal' && start === at)
  const best = mention?.entity ?? mention?.candidates.find(({ probability }) => probability > 0.3)?.entity
  expect(best === undefined ? null : people.entities[best]?.name).toBe(name)
})

test('whom the lead tells of, the next paragraph names', () => {
  const people = read('Bride weeps\nA furious bride has told how it went.\nChloe Varden, 29, cried. Then the bride left.')
  expect(people.entities.find(({ name }) => name === 'Chloe Varden')?.titles).toContain('furious bride')
})
