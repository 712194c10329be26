import { describe, expect, test } from 'vitest'
import { authorOf, isBareName, isByline, isCaption, isDeskLine } from './credits.ts'
import { furnitureRuleFor, looksLikeOutlet } from './furniture.ts'
import { headlineWords, sameHeadline } from './title.ts'

describe('a byline', () => {
  test.each([
    ['By Jelka Morin', 'Jelka Morin'],
    ['BY JELKA MORIN', 'JELKA MORIN'],
    ['By Lucan Ferroni, Chief Political Correspondent', 'Lucan Ferroni'],
    ['By Ida Wexcombe and Pavo Kestrin', 'Ida Wexcombe and Pavo Kestrin'],
    ['By Jean-Luc de la Tour in Belisk', 'Jean-Luc de la Tour'],
    ['Par Maëlle Corvisart, envoyée spéciale à Lindhaven', 'Maëlle Corvisart'],
    ['Von Jette Ahlmann', 'Jette Ahlmann'],
    ['By Noor Abessan | 9 March 2031', 'Noor Abessan']
  ])('is “%s”', (line, author) => {
    expect(isByline(line)).toBe(true)
    expect(authorOf(line)).toBe(author)
  })

  test.each(['By the evening there was a result', 'By Friday the two sides had agreed on nothing at all.', 'Di Maio resigns', 'Von der Leyen warns of drought', 'Par for the course'])('is not “%s”', (line) => {
    expect(isByline(line)).toBe(false)
  })

  test('may be a name alone', () => {
    expect(['Matias Civita', 'Ida van Wexcombe', 'J. Thorley'].every(isBareName)).toBe(true)
    expect(['World', 'One app.', 'What comes next', 'PUTIN WANTS WAR NOW TODAY', '14 March'].some(isBareName)).toBe(false)
  })

  test('may be the desk’s', () => {
    expect(isDeskLine('(Reporting by Dana Iverill; editing by J. Thorley)')).toBe(true)
    expect(isDeskLine('Reporting from Belisk is dangerous, she said.')).toBe(false)
  })
})

describe('a caption', () => {
  test.each([
    'The dam on Friday (Image: Getty)', 'The dam. (Image: Lantern/Otis Maraud)', 'The minister at the talks (AFP PHOTO / PRESIDENTIAL PRESS SER)',
    'Der Damm (Foto: Rundschau/Enno Falk)', 'Le barrage (Image : L’Écho/Bastien Roure)', 'FILE PHOTO: The dam', 'The dam in March. Photograph: Otis Maraud/Lantern', '![The dam](dam.jpg)'
  ])('is “%s”', (line) => {
    expect(isCaption(line, line.length)).toBe(true)
  })

  test.each(['He showed a photo of the dam.', 'The image is false (she said).', 'The party (AP) won.', 'Nato (the alliance) said no'])('is not “%s”', (line) => {
    expect(isCaption(line, line.length)).toBe(false)
  })
})

describe('furniture', () => {
  test.each([
    '3 weeks ago 4', '<', '* * *', '---', 'Top Stories', 'Source link', 'Read Entire Article', 'Read Full Story', 'Sign up to read this article',
    'Already a member? Sign in here', 'Related Stories', 'Get all your news in one place.', 'Skip to content', 'Home / World / Tessra Basin', 'Pelagos Agency | Wire | Politics',
    'Originally published as A dam is shut', '© 2031 Lantern Newspapers.', 'IPSO Regulated Copyright ©2025 A Newspaper. All rights reserved.', 'FOLLOW UPDATES BELOW:',
    'Lesezeit: 3 Min.', 'Mehr zum Thema', 'Lire aussi : « Six dates »', '[Subscribe](https://a.example) | [Back](https://b.example)', '*Comments are closed on this post.*', 'READ MORE: The dam'
  ])('is “%s”', (line) => {
    expect(furnitureRuleFor(line, line.length)).not.toBeNull()
  })

  test.each([
    'Sign up or be called up: that was the choice, the general said.', 'Share prices fell on Monday as the dam was shut.', 'Related crimes are not counted.', 'More in sorrow than in anger, he left.',
    'The copyright law was passed in March.', '“No.”', 'He subscribes to the Gazette.', 'Marsoudi: ‘We will not beg’', 'Home is where the river is.', 'The dam is shut | World | News of the day at the river'
  ])('is not “%s”', (line) => {
    expect(furnitureRuleFor(line, line.length)).toBeNull()
  })
})

test('an outlet’s name is known by a word', () => {
  expect(['The Belisk Herald', 'International Business Times', 'L’Écho de Sainte-Aure', 'Lindhavener Rundschau'].every(looksLikeOutlet)).toBe(true)
  expect(['Jelka Morin', 'A dam is shut', 'World'].some(looksLikeOutlet)).toBe(false)
})

test.each([
  ['A dam is shut | World | News', 'A dam is shut'],
  ['# Whose river is it?', 'Whose river is it?'],
  ['**A dam is shut**', 'A dam is shut']
])('the words of the headline “%s” are “%s”', (line, words) => {
  expect(headlineWords(line)).toBe(words)
})

test('a headline is recognised in other marks and capitals', () => {
  expect(sameHeadline('‘Not for hostages’: minister DEFIES summit | World', 'Originally published as "Not for hostages": minister defies summit')).toBe(false)
  expect(sameHeadline('‘Not for hostages’: minister DEFIES summit | World', 'Originally published as \'Not for hostages\': minister defies summit')).toBe(true)
})
