import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildUtteranceIndex, mostCompared, type QuoteToCompare } from './utterance-index.ts'

interface Reported {
  readonly content: readonly string[]
  readonly verbatim?: readonly string[]
}

/** One utterance as eight papers of the sample corpus report it. */
const full: Reported = {
  content: [
    '“Let me be plain. We will not open the gates of Kolvar under threat, and we will not close them out of spite,”',
    '“The treaty was written for neighbours, not for hostages, and we shall behave like neighbours for as long as we are treated as neighbours.”'
  ]
}
const gates = 'We will not open the gates of Kolvar under threat, and we will not close them out of spite'

const decoys: readonly string[] = [
  '“The gates were opened by the wind, and nobody has closed them since.”', '“We are under threat.”', '“No comment. None whatsoever.”',
  '“We will not open a file on the treaty before the hostages are home.”', '“A lasting peace is what we want, and nothing else.”',
  '“We will never do it.”', '“It will not be easy, but we will get there.”', '“They behave like children, and we shall treat them as such.”',
  '“The treaty was written in another century, by men who had never seen a dam.”', '“I have nothing to add.”'
]

const ask = (asked: Reported, held: Reported, speakers: { asked?: string[]; held?: string[] } = {}): { kind: string; score: number } | null => {
  const quote = (ref: string, { content, verbatim }: Reported, own?: string[]): QuoteToCompare =>
    ({ ref, articleId: `article of ${ref}`, content, ...(verbatim === undefined ? {} : { verbatim }), ...(own === undefined ? {} : { speakers: own }) })
  const index = buildUtteranceIndex([quote('held', held, speakers.held), ...decoys.map((text, i) => quote(`decoy ${i}`, { content: [text] }))])
  const found = index.findSame(quote('asked', asked, speakers.asked))
  expect(found.filter(({ ref }) => ref !== 'held')).toEqual([])
  return found[0] ?? null
}

const said = (...content: string[]): Reported => ({ content })
const partly = (content: string, ...verbatim: string[]): Reported => ({ content: [content], verbatim })

describe('the same utterance reported differently', () => {
  test.each<[string, Reported, Reported, string]>([
    ['the same words, attributed elsewhere', full, said(
      '“Let me be plain. We will not open the gates of Kolvar under threat,”', '“and we will not close them out of spite. The treaty was written for neighbours,'
      + ' not for hostages, and we shall behave like neighbours for as long as we are treated as neighbours.”'
    ), 'identical'],
    ['an ellipsis in the middle, the end left out', full, said('“We will not open the gates of Kolvar under threat … The treaty was written for neighbours, not for hostages,”'), 'elided'],
    ['fragments with a bracket inside a word', full, partly(`that “[w]e will not open the gates … under threat”`, '“[w]e will not open the gates … under threat”'), 'elided'],
    ['only the beginning', full, said('“Let me be plain. We will not open the gates of Kolvar under threat.”'), 'truncated'],
    ['only the middle', full, said('“The treaty was written for neighbours, not for hostages.”'), 'partial'],
    ['a capital in brackets', full, said('“[W]e will not close them out of spite,”'), 'partial'],
    ['a word replaced in brackets', full, partly(
      'that his country would “behave like neighbours for as long as we are treated as [such]”', '“behave like neighbours for as long as we are treated as [such]”'
    ), 'bracketed'],
    ['a word explained in brackets', said(gates), said('“We will not open the gates of Kolvar [the dam] under threat, and we will not close them [the gates] out of spite”'), 'bracketed'],
    ['two halves in a reported clause', said(gates), partly('nothing “open … under threat” or “close them out of spite”', '“open … under threat”', '“close them out of spite”'), 'elided'],
    ['another translation', said(gates), said('“We won’t open Kolvar’s gates while we are under threat, nor will we close them from spite.”'), 'paraphrased'],
    ['an indirect report', said(gates), said('that Tarvonia would not open the gates of Kolvar under threat nor close them out of spite'), 'paraphrased'],
    ['straight marks and contractions', said('“We will not beg for our own river. It is ours.”'), said('"We won\'t beg for our own river. It\'s ours."'), 'identical'],
    ['capitals of a headline', said('“We will not beg for our own river.”'), said('‘WE WILL NOT BEG FOR OUR OWN RIVER’'), 'identical'],
    ['American spelling', said('“Our neighbours organise the defence of the harbour.”'), said('“Our neighbors organize the defense of the harbor.”'), 'identical'],
    ['another language, word for word', said('« L’eau ne demande pas de passeport et ne paie aucun péage. »'), said('«L’eau ne demande pas de passeport»'), 'truncated'],
    ['decomposed letters', said('“Hélène will sign the protocol tomorrow.”'), said('“He\u0301le\u0300ne will sign the protocol tomorrow.”'), 'identical'],
    ['no words but frequent ones', said('“We will never do it, and you will not either.”'), said('“We will never do it, and you will not either,”'), 'identical']
  ])('%s', (_, a, b, kind) => {
    expect(ask(a, b)?.kind).toBe(kind)
    expect(ask(b, a)).toEqual(ask(a, b))
  })

  test.each<[string, Reported, Reported]>([
    ['two papers that share a phrase', said('“A lasting peace needs guarantees that last.”'), said('“There is no lasting peace without an army to keep it.”')],
    ['two denials', said('“We did not attack anyone.”'), said('“We did not see anyone.”')],
    ['the same opening', said('“I told him that we would be glad to see him.”'), said('“I told him that we would not wait for the letter.”')],
    ['one frequent word in common', said('“Water is a right.”'), said('“The water rose all night, and in the morning the mill was gone.”')],
    ['frequent words alone', said('“We will do it.”'), said('“If we can, we will do it, but not before they do.”')],
    ['opposite things in the same words scattered', said('“The gates stay shut.”'), said('“The shutters of the old mill stay; its gates are gone, and the door is not shut.”')],
    ['nothing', said(''), said('“…”')],
    ['marks alone', said('“ … ”'), said('“ … ”')],
    ['no comment', said('“No comment.”'), said('“No comment was made by the committee on the gates.”')]
  ])('not the same: %s', (_, a, b) => {
    expect(ask(a, b)).toBeNull()
    expect(ask(b, a)).toBeNull()
  })

  test('two fragments are the same where the speaker is, and not where another one spoke', () => {
    const halves = partly('nothing “under threat” and nothing “out of spite”', '“under threat”', '“out of spite”')
    expect(ask(full, halves, { asked: ['cheresh'], held: ['cheresh'] })?.kind).toBe('elided')
    expect(ask(full, halves, { asked: ['cheresh'], held: ['vostran'] })).toBeNull()
  })

  test('a long quote is the same even where two papers give it to different speakers', () => {
    expect(ask(full, full, { asked: ['cheresh'], held: ['vostran'] })?.kind).toBe('identical')
  })

  test('longer agreement is surer', () => {
    const [half, whole] = [ask(full, said('“The treaty was written for neighbours, not for hostages.”')), ask(full, full)]
    expect(whole!.score).toBeGreaterThan(half!.score)
    expect(whole!.score).toBeGreaterThan(0.99)
  })
})

test('quotes of the same article are left out unless asked for, the quote itself always', () => {
  const [a, b] = ['a', 'b'].map((ref) => ({ ref, articleId: 'one', content: full.content }))
  const index = buildUtteranceIndex([a!, b!])
  expect(index.findSame(a!)).toEqual([])
  expect(index.findSame(a!, { withinArticle: true }).map(({ ref }) => ref)).toEqual(['b'])
})

test('an article’s quotes are replaced and removed, and nothing of them stays behind', () => {
  const index = buildUtteranceIndex()
  const asked = { ref: 'asked', articleId: 'other', content: full.content }
  index.setArticle('one', [{ ref: 'old', content: full.content }])
  index.setArticle('one', [{ ref: 'new', content: full.content }, { ref: 'more', content: ['“Not one crown for the wheat they planted.”'] }])
  expect(index.findSame(asked).map(({ ref }) => ref)).toEqual(['new'])
  index.removeArticle('one')
  expect(index.findSame(asked)).toEqual([])
  expect(index.size()).toMatchObject({ quotes: 0, postings: 0 })
})

const word = fc.constantFrom('river', 'gate', 'water', 'the', 'not', 'we', '…', '[the]', '[w]e', 'won’t', 'treaty', 'dam', 'sign', '“', 'ü', '水', '門', '12', 'a.b')
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')))
const anyQuotes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(anyText, { maxLength: 3 })), { maxLength: 12 })

test('whatever is put in, an index built at once and one that changed on the way find the same', () => {
  fc.assert(fc.property(anyQuotes, anyQuotes, fc.array(anyText, { maxLength: 2 }), (early, late, content) => {
    const quotes = (list: typeof early): QuoteToCompare[] => list.map(([articleId, own], i) => ({ ref: `${articleId}${i}`, articleId, content: own }))
    const changed = buildUtteranceIndex(quotes(early))
    for (const articleId of ['a', 'b', 'c']) changed.removeArticle(articleId)
    for (const articleId of ['a', 'b', 'c']) changed.setArticle(articleId, quotes(late).filter((quote) => quote.articleId === articleId))
    const asked = { ref: 'asked', articleId: 'x', content }
    const found = changed.findSame(asked, { leastScore: 0 })
    expect(new Set(found)).toEqual(new Set(buildUtteranceIndex(quotes(late)).findSame(asked, { leastScore: 0 })))
    for (const { score } of found) expect(score >= 0 && score <= 1).toBe(true)
  }), { numRuns: 150 })
})

test('among the quotes of ten thousand articles, a quote is compared with few of them', () => {
  // Words as often as in language: the n-th word of the list once in n.
  let seed = 7
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`)
  const sentence = (): string => Array.from({ length: 8 + Math.floor(random() * 8) }, () => words[Math.floor(Math.pow(20_000, random()))]).join(' ')
  const index = buildUtteranceIndex()
  const planted = new Map<string, string>()
  for (let article = 0; article < 10_000; article++) {
    const quotes = Array.from({ length: 10 }, (_, i) => ({ ref: `${article}:${i}`, content: [sentence()] }))
    if (article % 500 === 0) planted.set(quotes[3]!.ref, quotes[3]!.content[0]!)
    index.setArticle(`article ${article}`, quotes)
  }
  for (const [ref, text] of planted) {
    const cut = text.split(' ').slice(0, -2).join(' ')
    expect(index.findSame({ ref: 'asked', articleId: 'asked', content: [cut] }).map((found) => found.ref)).toContain(ref)
  }
  const { quotes, postings, comparisons } = index.size()
  expect(quotes).toBe(100_000)
  expect(comparisons).toBeLessThanOrEqual(planted.size * mostCompared)
  // Two postings a word at most, of a dozen bytes each.
  expect(postings).toBeLessThan(100_000 * 15 * 2)
}, 120_000)
