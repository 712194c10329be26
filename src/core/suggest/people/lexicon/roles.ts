/** What people do and are: words that stand before a name as a title, and head a description. In lower case, singular. */
import { wordsOf } from './words-of.ts'

/** A mum-of-two, a father-of-three. */
function parentsOf(parents: string): string {
  return wordsOf(parents).flatMap((parent) => {
    const [word = '', mark] = parent.split(':')
    return wordsOf('one two three four five six seven eight nine ten').map((count) => `${word}-of-${count}${mark === undefined ? '' : `:${mark}`}`)
  }).join(' ')
}

/** Offices and trades; `:f` and `:m` where the word tells the gender. */
const rows = wordsOf(`
president vice-president premier minister chancellor secretary governor mayor mayoress:f senator congressman:m congresswoman:f
congressperson representative lawmaker legislator parliamentarian mp mep msp councillor councilor councilman:m councilwoman:f
alderman:m deputy delegate envoy ambassador diplomat consul emissary negotiator mediator commissioner leader chief head boss
chairman:m chairwoman:f chairperson chair director ceo cfo coo cto executive founder co-founder owner tycoon billionaire
millionaire magnate businessman:m businesswoman:f businessperson entrepreneur investor banker trader broker economist analyst
strategist adviser advisor aide counsellor consultant expert specialist researcher scientist physicist biologist chemist
epidemiologist virologist climatologist engineer inspector professor lecturer academic scholar historian philosopher
psychologist psychiatrist sociologist teacher headteacher headmaster:m headmistress:f principal student pupil spokesman:m
spokeswoman:f spokesperson official officer bureaucrat technocrat politician statesman:m stateswoman:f candidate nominee
contender hopeful frontrunner incumbent challenger rival opponent critic supporter ally opposition-leader campaigner activist
organiser organizer protester protestor demonstrator dissident lobbyist whistleblower lawyer attorney barrister solicitor
prosecutor judge justice magistrate juror notary ombudsman detective sheriff constable superintendent policeman:m policewoman:f
cop agent spy guard warden general colonel captain major lieutenant sergeant corporal admiral commander marshal brigadier
commodore soldier fighter veteran conscript reservist airman:m pilot sailor marine gunman:m gunmen:m attacker assailant
terrorist militant rebel insurgent suspect defendant convict prisoner inmate hostage captive victim survivor witness bystander
passer-by eyewitness plaintiff complainant accuser driver passenger tourist visitor traveller traveler resident villager
neighbour neighbor citizen voter taxpayer farmer fisherman:m worker employee staffer staff-member employer manager supervisor
foreman:m shopkeeper retailer baker butcher barber waiter:m waitress:f chef cook bartender builder carpenter plumber
electrician miner docker courier nurse doctor surgeon physician paramedic midwife:f dentist vet pharmacist carer patient
journalist reporter correspondent editor columnist commentator anchor presenter host broadcaster photographer cameraman:m
blogger influencer youtuber podcaster author writer novelist poet playwright screenwriter biographer publisher translator
interpreter artist painter sculptor designer architect actor actress:f star celebrity comedian singer musician rapper composer
conductor dancer producer filmmaker film-maker model player footballer striker midfielder defender goalkeeper winger coach
trainer athlete runner swimmer cyclist boxer golfer sprinter skier gymnast champion winner referee umpire jockey king:m queen:f
prince:m princess:f duke:m duchess:f earl:m countess:f baron:m baroness:f emperor:m empress:f monarch royal heir sultan:m
emir:m sheikh:m crown-prince:m pope:m pontiff:m bishop archbishop cardinal:m priest:m pastor vicar rabbi imam:m ayatollah:m
mufti:m cleric preacher missionary monk:m nun:f patriarch:m dictator autocrat ruler strongman:m despot warlord kingpin gangster
criminal murderer killer thief hacker smuggler trafficker fugitive husband:m wife:f son:m daughter:f father:m mother:f
brother:m sister:f uncle:m aunt:f nephew:m niece:f cousin grandfather:m grandmother:f grandson:m granddaughter:f son-in-law:m
daughter-in-law:f father-in-law:m mother-in-law:f brother-in-law:m sister-in-law:f stepfather:m stepmother:f widow:f widower:m
fiance:m fiancee:f boyfriend:m girlfriend:f partner spouse parent child baby teenager toddler boy:m girl:f man:m woman:f lady:f
gentleman:m guy:m person friend colleague counterpart predecessor successor mentor protege confidant ex-wife:f ex-husband:m
ex-president migrant refugee immigrant asylum-seeker exile settler pensioner retiree volunteer donor philanthropist mogul guru
pioneer treasurer trustee speaker whip backbencher frontbencher peer republican democrat conservative liberal socialist
nationalist populist loyalist hardliner moderate separatist chief-of-staff insider source member leaker harbourmaster customer
client shopper user subscriber tenant landlord landlady:f homeowner caller participant attendee respondent observer watcher
pundit skeptic sceptic believer worshipper mourner fan climber hiker scout ranger firefighter fireman:m lifeguard rescuer
responder keeper librarian archivist curator clerk receptionist cleaner tailor mechanic technician astronaut cosmonaut
developer programmer coder veterinarian beekeeper brewer winemaker rancher grower trucker skipper seafarer chargé vp pm pal
hubby:m mum:f mom:f dad:m gran:f grandma:f grandad:m grandpa:m co-star bestie bride:f bridegroom:m groom:m plasterer septuagenarian octogenarian runner-up seller planner investigator islander
independent elder lad:m lass:f director-general secretary-general
editor-in-chief attorney-general governor-general vice-chancellor vice-chairman:m commander-in-chief lieutenant-general
major-general brigadier-general vice-premier co-chair co-director co-author co-leader co-chairman:m ex-chancellor ex-minister
ex-leader deputy-director coroner planner forward mum-to-be schoolboy:m schoolgirl:f teen youngster baddie heiress:f heir-apparent businesswoman:f
archaeologist geologist oceanographer meteorologist seismologist volcanologist zoologist botanist ecologist entomologist ornithologist
palaeontologist paleontologist anthropologist astronomer astrophysicist mathematician statistician cardiologist neurologist oncologist
immunologist dermatologist paediatrician pediatrician pathologist toxicologist pharmacologist pharmacist criminologist demographer
geographer cartographer choreographer cinematographer illustrator animator jeweller jeweler florist stylist hairdresser beautician
optician physiotherapist therapist medic clinician forecaster conservationist naturalist environmentalist feminist trade-unionist unionist
shopworker postman:m postwoman:f barmaid:f barman:m milkman:m bricklayer roofer welder joiner decorator gasman:m binman:m
financier industrialist shareholder auditor accountant actuary underwriter quartermaster bodyguard chauffeur butler housekeeper
left-winger right-winger brexiteer eurosceptic remainer frontman:m songwriter singer-songwriter guitarist drummer pianist violinist
cellist saxophonist dj lyricist impresario curate deacon postmaster postmistress:f stepson:m stepdaughter:f godfather:m
godmother:f great-grandmother:f great-grandfather:m great-gran:f daredevil ace oap caretaker janitor groundsman:m lorry-driver
quarterback pitcher batter batsman:m bowler skater surfer wrestler sailor rower canoeist paralympian olympian marksman:m
pathfinder statesperson eyewitness mayor-elect president-elect governor-elect first-minister paramilitary jihadist islamist
${parentsOf('mum:f mother:f mom:f mama:f dad:m father:m parent gran:f grandmother:f grandfather:m grandma:f grandad:m')}
`)

export type RoleGender = 'female' | 'male' | 'unknown'

export const roles: ReadonlyMap<string, RoleGender> = new Map(rows.map((row) => {
  const [word = '', mark] = row.split(':')
  return [word, mark === 'f' ? 'female' : mark === 'm' ? 'male' : 'unknown']
}))

/** Plurals that are not formed with an s. */
const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['person', 'people'], ['child', 'children'], ['spy', 'spies'], ['chief', 'chiefs'], ['wife', 'wives'], ['thief', 'thieves'],
  ['midwife', 'midwives'], ['chief-of-staff', 'chiefs-of-staff'], ['attorney', 'attorneys'], ['passer-by', 'passers-by']
])

export function pluralOf(word: string): string {
  const irregular = irregularPlurals.get(word)
  if (irregular !== undefined) return irregular
  if (/(?:man|woman)$/.test(word) && word !== 'german' && word !== 'human'
    && word !== 'ombudsman') return `${word.slice(0, -2)}en`
  if (word.endsWith('-in-law')) return word.replace(/^([^-]+)/, '$1s')
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** Groups that speak without being anybody's plural. */
export const groupNouns = wordsOf(`
people police officials authorities staff crew family relatives folk folks public crowd youth elderly troops personnel media
press opposition couple twins forces pair duo trio group rest elite establishment electorate rank-and-file others
`)

/** Before a name: forms of address, with the gender where they tell it. */
export const honorifics: ReadonlyMap<string, RoleGender> = new Map([
  ...wordsOf('mr sir lord herr monsieur m señor senor signor don sheikh mullah father fr brother imam messrs hr').map((word) => [word, 'male'] as const),
  ...wordsOf('mrs ms miss dame lady frau madame mme mlle señora senora signora sister sra').map((word) => [word, 'female'] as const),
  ...wordsOf(`
mx dr prof professor rev reverend hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig sen rep gov pres amb insp supt det
pastor rabbi bishop archbishop cardinal judge justice senator congressman congresswoman saint st cllr staff-sgt st. hajj sayyid
`).map((word) => [word, 'unknown'] as const)
])

/** Words of rank and time that belong to an office before its head. */
export const roleModifiers = wordsOf(`
vice deputy assistant acting interim former ex then late current outgoing incoming new newly-elected longtime longest-serving
senior junior top chief prime foreign defence defense interior finance home health education justice environment energy
transport agriculture trade labour labor culture water economy economic industry state treasury shadow first second third
national general press special political military security intelligence police army navy naval air opposition party union
government presidential parliamentary congressional federal regional local city county district executive managing editorial
lead leading veteran retired exiled jailed ousted disgraced embattled founding honorary principal private personal legal
attorney peace right-wing left-wing far-right far-left centrist conservative liberal nationalist populist republican democratic
democrat tory socialist communist ruling pro-western pro-russian hardline moderate high-ranking high-profile prominent
influential powerful famous popular renowned key unnamed anonymous fellow human rights climate crown grand world investment
marketing communications campaign policy research project company bank tech football pop rock film movie tv television
oscar-winning award-winning nobel
`)

/** What "the leader" may stand for, and other words that name several offices at once. */
export const widerRoles: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', ['secretary-general', 'general secretary', 'president', 'premier', 'prime minister', 'chancellor', 'king', 'queen', 'monarch',
    'chief', 'head', 'chairman', 'chairwoman', 'dictator',
    'secretary', 'ruler', 'emir', 'sultan', 'governor', 'ayatollah', 'founder', 'commander', 'pope']],
  ['head of state', ['president', 'king', 'queen', 'monarch', 'emperor', 'emir', 'sultan']],
  ['head of government', ['prime minister', 'premier', 'chancellor']],
  ['mp', ['minister', 'secretary', 'backbencher', 'whip', 'lawmaker']],
  ['premier', ['prime minister', 'minister', 'pm']],
  ['pm', ['prime minister', 'premier']],
  ['minister', ['secretary']],
  ['secretary', ['minister', 'chief']],
  ['chief', ['secretary-general', 'general secretary', 'director-general', 'head', 'director', 'chairman', 'chairwoman', 'secretary',
    'president', 'boss', 'executive', 'chief executive', 'leader', 'minister', 'commissioner', 'commander', 'general']],
  ['boss', ['head', 'director', 'chief', 'executive', 'chief executive', 'chairman', 'chairwoman', 'manager', 'owner',
    'founder', 'president']],
  ['head', ['secretary-general', 'general secretary', 'director-general', 'chief executive', 'chief', 'director', 'chairman', 'chairwoman',
    'president', 'leader', 'boss']],
  ['executive', ['chief executive', 'chief', 'boss', 'founder', 'director', 'chairman']],
  ['chief executive', ['executive', 'chief', 'boss']],
  ['chairman', ['chair', 'head', 'chairperson']],
  ['chairwoman', ['chair', 'head', 'chairperson']],
  ['lawmaker', ['mp', 'senator', 'congressman', 'congresswoman', 'representative', 'legislator', 'deputy',
    'parliamentarian', 'member', 'rep', 'sen']],
  ['legislator', ['mp', 'senator', 'congressman', 'congresswoman', 'representative', 'lawmaker', 'deputy']],
  ['politician', ['mp', 'mep', 'senator', 'congressman', 'congresswoman', 'representative', 'lawmaker', 'minister',
    'mayor', 'governor', 'leader', 'president',
    'candidate', 'chancellor', 'premier']],
  ['congressman', ['rep', 'representative']],
  ['congresswoman', ['rep', 'representative']],
  ['senator', ['sen']],
  ['republican', ['senator', 'congressman', 'congresswoman', 'representative', 'governor', 'president', 'lawmaker', 'sen',
    'rep']],
  ['democrat', ['senator', 'congressman', 'congresswoman', 'representative', 'governor', 'president', 'lawmaker', 'sen', 'rep']],
  ['conservative', ['mp', 'minister', 'leader', 'lawmaker']],
  ['general', ['commander', 'gen']],
  ['commander', ['general', 'colonel', 'captain', 'chief', 'gen', 'col', 'maj', 'lt']],
  ['officer', ['captain', 'colonel', 'major', 'general', 'lieutenant', 'sergeant', 'inspector', 'constable', 'commander',
    'superintendent', 'detective', 'sgt', 'lt', 'col']],
  ['diplomat', ['secretary of state', 'secretary-general', 'general secretary', 'ambassador', 'envoy', 'consul', 'minister', 'secretary', 'emissary']],
  ['envoy', ['ambassador', 'diplomat', 'emissary', 'negotiator', 'mediator']],
  ['mediator', ['envoy', 'negotiator']],
  ['negotiator', ['envoy', 'mediator']],
  ['lawyer', ['attorney', 'barrister', 'solicitor']],
  ['attorney', ['lawyer', 'prosecutor']],
  ['adviser', ['advisor', 'aide', 'strategist']],
  ['aide', ['adviser', 'advisor', 'strategist']],
  ['official', ['minister', 'secretary', 'director', 'spokesman', 'spokeswoman', 'spokesperson', 'deputy', 'commissioner', 'officer', 'chief',
    'head', 'governor', 'envoy', 'diplomat', 'inspector', 'councillor', 'aide']],
  ['spokesperson', ['spokesman', 'spokeswoman', 'secretary']],
  ['spokesman', ['spokesperson', 'secretary']],
  ['spokeswoman', ['spokesperson', 'secretary']],
  ['doctor', ['dr', 'physician', 'surgeon']],
  ['scientist', ['physicist', 'biologist', 'chemist', 'epidemiologist', 'virologist', 'climatologist', 'researcher',
    'professor', 'prof', 'dr']],
  ['researcher', ['scientist', 'professor', 'academic', 'analyst', 'prof', 'dr']],
  ['academic', ['professor', 'lecturer', 'researcher', 'scholar', 'historian', 'prof', 'dr']],
  ['expert', ['professor', 'analyst', 'researcher', 'scientist', 'economist', 'dr', 'prof']],
  ['analyst', ['economist', 'strategist', 'expert']],
  ['economist', ['analyst', 'strategist']],
  ['businessman', ['entrepreneur', 'tycoon', 'billionaire', 'owner', 'founder', 'chief executive', 'executive', 'magnate']],
  ['businesswoman', ['entrepreneur', 'billionaire', 'owner', 'founder', 'chief executive', 'executive']],
  ['entrepreneur', ['founder', 'chief executive', 'billionaire', 'businessman', 'businesswoman']],
  ['billionaire', ['tycoon', 'entrepreneur', 'businessman', 'founder', 'owner', 'magnate', 'chief executive']],
  ['tycoon', ['billionaire', 'entrepreneur', 'businessman', 'owner', 'magnate']],
  ['star', ['actor', 'actress', 'singer', 'rapper', 'player', 'footballer', 'striker', 'musician', 'celebrity', 'comedian',
    'presenter', 'model']],
  ['celebrity', ['star', 'actor', 'actress', 'singer', 'presenter', 'model']],
  ['musician', ['singer', 'rapper', 'composer']],
  ['player', ['footballer', 'striker', 'midfielder', 'defender', 'goalkeeper', 'winger', 'captain']],
  ['footballer', ['player', 'striker', 'midfielder', 'defender', 'goalkeeper', 'winger']],
  ['coach', ['manager', 'trainer']],
  ['manager', ['coach', 'boss']],
  ['writer', ['author', 'novelist', 'poet', 'journalist', 'columnist', 'playwright']],
  ['author', ['writer', 'novelist', 'poet']],
  ['journalist', ['reporter', 'correspondent', 'editor', 'columnist', 'anchor', 'presenter', 'broadcaster']],
  ['cleric', ['imam', 'ayatollah', 'bishop', 'archbishop', 'priest', 'pastor', 'rabbi', 'cardinal', 'mufti']],
  ['pontiff', ['pope']],
  ['monarch', ['king', 'queen', 'emperor', 'sultan']],
  ['royal', ['prince', 'princess', 'duke', 'duchess', 'king', 'queen']],
  ['campaigner', ['activist']],
  ['activist', ['campaigner', 'organiser', 'organizer']],
  ['candidate', ['nominee', 'contender', 'challenger', 'hopeful', 'frontrunner']],
  ['delegate', ['envoy', 'minister', 'negotiator']],
  ['chancellor', ['minister']],
  ['commissioner', ['chief']]
])

/** Offices by the abbreviations that stand before a name. */
export const abbreviatedRoles: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'], ['rep', 'representative'], ['gov', 'governor'], ['gen', 'general'], ['col', 'colonel'], ['maj',
    'major'], ['capt', 'captain'],
  ['lt', 'lieutenant'], ['sgt', 'sergeant'], ['adm', 'admiral'], ['cmdr', 'commander'], ['prof', 'professor'], ['pres',
    'president'], ['amb', 'ambassador'],
  ['dr', 'doctor'], ['supt', 'superintendent'], ['insp', 'inspector'], ['det', 'detective'], ['rev', 'priest'], ['cllr',
    'councillor']
])
