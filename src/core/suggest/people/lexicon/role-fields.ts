/** Offices and trades by what they have to do with: one person may be called by several words of one field. In lower case, singular. */
import { wordsOf } from './words-of.ts'

const fields: readonly ReadonlySet<string>[] = [
  `lawyer attorney barrister solicitor prosecutor counsel advocate notary attorney-general`,
  `judge justice magistrate juror`,
  `detective sheriff constable superintendent policeman policewoman cop officer sergeant inspector commissioner lieutenant captain investigator marshal`,
  `general colonel captain major lieutenant sergeant corporal admiral commander marshal brigadier commodore soldier officer veteran lieutenant-general
major-general brigadier-general commander-in-chief pilot marksman`,
  `researcher scientist academic professor lecturer scholar expert doctor physicist biologist chemist epidemiologist virologist climatologist psychologist
psychiatrist sociologist historian philosopher economist analyst archaeologist geologist oceanographer meteorologist seismologist volcanologist
zoologist botanist ecologist entomologist ornithologist palaeontologist paleontologist anthropologist astronomer astrophysicist mathematician
statistician immunologist pathologist toxicologist pharmacologist criminologist demographer geographer engineer author conservationist naturalist
astronaut specialist investigator`,
  `doctor surgeon physician nurse paramedic midwife dentist vet medic clinician gp consultant cardiologist neurologist oncologist dermatologist
paediatrician pediatrician pathologist psychiatrist therapist physiotherapist specialist`,
  `chief-executive ceo cfo coo cto executive founder co-founder owner tycoon billionaire millionaire magnate mogul businessman businesswoman
businessperson entrepreneur investor banker boss chairman chairwoman chair director manager financier industrialist landlord trader retailer employer
shareholder chief`,
  `player footballer striker midfielder defender goalkeeper winger forward captain skipper champion star ace runner swimmer athlete boxer golfer
sprinter skier gymnast jockey cyclist quarterback pitcher batter batsman bowler skater wrestler rower olympian winner`,
  `coach manager trainer boss`,
  `actor actress star celebrity comedian singer musician rapper composer conductor dancer presenter model influencer host songwriter singer-songwriter
guitarist drummer pianist violinist cellist dj frontman artist performer producer youtuber blogger`,
  `director filmmaker film-maker producer screenwriter cinematographer`,
  `author writer novelist poet playwright biographer screenwriter journalist columnist critic`,
  `journalist reporter correspondent editor columnist anchor presenter broadcaster host commentator pundit blogger`,
  `cleric bishop archbishop cardinal priest pastor vicar rabbi imam ayatollah mufti preacher missionary monk nun patriarch pope pontiff deacon`,
  `king queen prince princess duke duchess earl countess monarch royal emperor empress sultan emir sovereign heir`,
  `mp mep msp senator congressman congresswoman representative lawmaker legislator parliamentarian politician member backbencher democrat republican
conservative liberal socialist councillor councilor councilman councilwoman alderman deputy whip peer independent nationalist populist loyalist
moderate hardliner brexiteer candidate contender challenger left-winger right-winger`,
  `minister secretary chancellor premier governor mayor politician official treasurer commissioner`,
  `envoy ambassador diplomat negotiator mediator consul emissary delegate`,
  `campaigner activist organiser organizer protester protestor demonstrator dissident volunteer environmentalist conservationist feminist`,
  `chef cook baker butcher restaurateur brewer`,
  `farmer grower rancher beekeeper winemaker`,
  `rebel warlord militant insurgent commander fighter terrorist jihadist extremist gunman attacker`,
  `suspect defendant accused convict prisoner inmate criminal thief killer murderer fraudster attacker assailant gunman fugitive`,
  `spokesman spokeswoman spokesperson`,
  `general-secretary leader organiser unionist trade-unionist left-winger`,
  `teacher headteacher headmaster headmistress principal lecturer`,
  `shopkeeper owner trader retailer baker butcher landlord`,
  `adviser advisor aide strategist consultant counsellor`
].map((words) => new Set(wordsOf(words)))

/** Whether two nouns may be said of one person by their field: the barrister is a prosecutor, the biologist a scientist. */
export const areOneField = (one: string, other: string): boolean => {
  const [a, b] = [one.replace(' ', '-'), other.replace(' ', '-')]
  return fields.some((field) => field.has(a) && field.has(b))
}

/** What somebody is to others or by age, which says nothing of a trade: a husband may be an electrician. */
export const isRelation = (noun: string): boolean => relations.has(noun) || /-of-\w+$/.test(noun)

const relations = new Set(wordsOf(`
husband wife son daughter father mother brother sister uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter son-in-law
daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law stepfather stepmother widow widower fiance fiancee boyfriend girlfriend
partner spouse parent child baby teenager teen toddler boy girl man woman lady gentleman guy lad lass person friend colleague neighbour neighbor
pal hubby mum mom dad gran grandma grandad grandpa bestie bride groom bridegroom pensioner retiree oap resident villager islander local homeowner
tenant schoolboy schoolgirl youngster student pupil great-grandmother great-grandfather great-gran stepson stepdaughter victim survivor witness
eyewitness bystander passer-by passenger customer tourist visitor fan supporter elder septuagenarian octogenarian mr mrs ms miss daredevil
`))
