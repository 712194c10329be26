/** English function words, by what they tell about the words around them. In lower case, apostrophes straightened. */
import { wordSet } from '../../words/word-set.ts'

export const beForms = wordSet('be am is are was were been being isn\'t aren\'t wasn\'t weren\'t')
export const haveForms = wordSet('have has had having haven\'t hasn\'t hadn\'t')
export const doForms = wordSet('do does did don\'t doesn\'t didn\'t')
export const modals = wordSet(
  'will would shall should can could may might must ought cannot won\'t wouldn\'t shan\'t shouldn\'t can\'t couldn\'t mightn\'t mustn\'t'
)
export const negations = wordSet(
  'not never no-one neither nor hardly isn\'t aren\'t wasn\'t weren\'t haven\'t hasn\'t hadn\'t don\'t doesn\'t didn\'t won\'t wouldn\'t '
  + 'shan\'t shouldn\'t can\'t couldn\'t cannot mightn\'t mustn\'t'
)

/** Pronouns with a verb grown onto them: he'd, they've, she'll. */
export const contractedPronoun = /^(i|you|he|she|it|we|they|who|that|there)'(?:d|ve|ll|re|m)$/

export const determiners = wordSet('the a an this that these those some any every each no another such both all many several few other most more one')
export const possessives = wordSet('my your his her its our their whose')
export const numerals = wordSet('one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands')

export const prepositions = wordSet(
  'of in on at by for from with to about into over after before during against between among through without within under around amid '
  + 'following near across toward towards upon per via since until despite ahead outside inside behind beyond because like unlike except '
  + 'regarding concerning including alongside aboard beside throughout versus vs'
)

export const coordinators = wordSet('and but or yet nor')
export const subordinators = wordSet(
  'that because although though while whereas when whenever if unless until since as after before once so whether than lest where'
)
export const questionWords = wordSet('whether if how why what when where who which whom whose')
export const relatives = wordSet('who which whom whose that')

export const subjectPronouns = wordSet('i you he she it we they who one everyone everybody someone somebody nobody others some many both all few most none')
export const personalPronouns = wordSet('i you he she it we they him her them us me himself herself itself themselves')

/** Adverbs that stand in or beside a verb group and do not end in -ly. */
export const adverbs = wordSet(
  'also again later once then now first already never ever even still just soon too earlier previously since long often always sometimes '
  + 'further twice next instead ago once meanwhile yesterday today tonight only almost perhaps maybe quite rather indeed thus hence moreover however '
  + 'simply merely famously nevertheless nonetheless afterwards thereafter elsewhere therefore not otherwise'
)

/** Words in -ly that are no adverbs. */
const notAdverbs = wordSet(
  'family ally reply supply rally assembly italy july early daily weekly monthly yearly likely unlikely only friendly deadly elderly '
  + 'costly fly apply imply multiply comply bully belly jelly holy ugly lovely lonely silly monopoly anomaly butterfly melancholy homily '
  + 'emily kelly sally molly lily billy polly holly wembley burnley'
)

export const isAdverb = (lower: string): boolean => adverbs.has(lower) || lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower)

/** Adverbs of time that stand behind a verb without belonging to its group. */
export const timeAdverbs = wordSet('later earlier today yesterday tomorrow tonight afterwards now then recently again once twice ago overnight thereafter immediately')

export const weekdays = wordSet('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun')
export const monthNames = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec '
  + 'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.'
)
export const partsOfDay = wordSet('morning afternoon evening night week month year weekend lunchtime midday noon midnight')

/** Past forms of irregular verbs, and present ones, that a clause may be told by. */
export const finiteVerbs = wordSet(
  'went came took made got gave saw knew found left felt kept held brought began became ran met sent lost won paid fell rose led fought '
  + 'stood sat spoke wrote chose broke drove grew threw showed built bought caught taught heard hit put cut set let read spent struck sought '
  + 'told said thought meant understood wore drew shot slept froze swore ate drank hung lay laid dealt'
  + ' needs wants seems remains appears means makes takes comes goes gives gets knows thinks says believes wishes looks works shows keeps holds '
  + 'brings poses represents faces plans expects hopes continues supports opposes deserves depends requires lies stands lives '
  + 'want need seem remain appear mean make take come go give get know think believe look work show keep hold bring pose face plan expect hope '
  + 'continue support oppose deserve depend require feel like love hate agree understand'
)

/** Whether a word can be the finite verb of a clause; words in -ed may be participles, words in -s nouns. */
export const isFinite = (lower: string): boolean =>
  isAuxiliary(lower) || finiteVerbs.has(lower) || lower.length > 4 && lower.endsWith('ed') && !notPast.has(lower)

const notPast = wordSet('united hundred indeed naked sacred wicked need speed breed exceed succeed proceed armed so-called limited')

export const isAuxiliary = (lower: string): boolean =>
  beForms.has(lower) && lower !== 'be' && lower !== 'been' && lower !== 'being' || haveForms.has(lower) && lower !== 'having'
  || doForms.has(lower) || modals.has(lower) || contractedPronoun.test(lower)
