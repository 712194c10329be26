/**
 * Ordinary words of English news, so that a capital at the beginning of a sentence or in a headline is not taken for a
 * name. Stems: what ends in s, ed, ing, er or ly is found without its ending.
 */
import { wordsOf } from './words-of.ts'

export const commonWords = wordsOf(`
ability able abortion absence absolute abuse accept access accident account accuse achieve across act action active activity
actual add address administration admit adult advance advantage advice advise affair affect afford afraid afternoon age agency
agenda aggression ago agree agreement ahead aid aim air aircraft airline airport alarm alcohol alert alive allegation allege
alliance allow alone along alternative amazing ambition amend amount analysis ancient anger angry animal anniversary announce
annual answer anxiety apart apartment apology appeal appear application apply appoint approach appropriate approval approve
area argue argument arm armed army around arrest arrive art article ash ask asleep assault assembly assess asset assist assume
atmosphere attack attempt attend attention attitude attract auction audience authority autumn available average avoid await
award aware baby back background bad bag balance ball ballot ban band bank bar bare barrel barrier base basic basis battle
beach bear beat beautiful beauty become bed beer begin behave behavior behind belief believe bell belong belt bench benefit
best bet better bid big bill bin bird birth birthday bit bitter black blame blast bleak bless blind block blood bloody blow
blue board boat body bomb bond bone book boom boost border bore born borrow boss bother bottle bottom box boy brain branch
brand brave breach bread break breakfast breakthrough breath breathe bridge brief bright brilliant bring broad broadcast broken
brother brown brutal budget build bullet burden burn bus business busy button buy cabinet cable cake call calm camera camp
campaign cancel cancer candidate cap capable capacity capital captain car card care career careful cargo carry case cash cast
catch cause caution cease ceasefire celebrate cell center central centre century ceremony certain chain chair challenge
champion championship chance change channel chaos chapter character charge charity charm chart chase cheap cheat check cheer
chemical chest chief child childhood children choice choose church cigarette circle circumstance cite citizen city civil
civilian claim clash class classic clean clear clever click client cliff climate climb close closure cloth clothes cloud club
clue coach coal coalition coast coat code coffee cold collapse colleague collect college colony color colour combat combine
come comfort comment commerce commercial commission commit committee common communicate communication community company compare
compete competition complain complaint complete complex component compromise computer concede concept concern concert
concession conclude condemn condition conduct conference confess confidence confident confirm conflict confront confuse connect
consent consequence conserve conservative consider consist constant constitution construct consult consumer contact contain
content contest context continent continue contract contrary contrast contribute control convention conversation convict
convince cook cool cooperate cop cope copy core corner corporate correct corruption cost council count counter country county
couple courage course court cover crack craft crash crazy cream create creature credit crew cricket crime criminal crisis
critic critical criticise criticism criticize crop cross crowd crown crucial cruel cry culture cup cure curious currency
current cut cycle daily damage dance danger dangerous dare dark data date daughter dawn day dead deadline deadly deal dealer
dear death debate debt decade decide decision deck declare decline deep defeat defence defend defense defiant define degree
delay delegate delegation delicate deliver delivery demand democracy democrat democratic demonstrate deny depart department
depend deploy deputy describe desert deserve design desire desk despair desperate despite destroy destruction detail detain
detect determine devastate develop development device devote dialogue die diet differ difference different difficult difficulty
dig digital dinner diplomacy diplomat diplomatic direct direction director dirty disagree disappear disappoint disaster
discipline disclose discover discovery discuss discussion disease dish dismiss display dispute distance distant district
disturb divide division divorce doctor document dog dollar domestic dominate door double doubt down dozen draft drag drama
dramatic draw dream dress drink drive driver drone drop drought drug dry due dump duty eager ear early earn earth earthquake
ease east eastern easy eat echo economic economy edge edit edition editor education effect effective efficient effort egg eight
either elect election electric electricity element eleven eliminate else embassy embrace emerge emergency emission emotion
emphasis emphasize empire employ employee employer empty enable encounter encourage end endless endorse enemy energy enforce
engage engine engineer enjoy enormous enough ensure enter enterprise entertain entire entry environment envoy equal equip era
error escalate escape essay essential establish estate estimate ethnic evacuate even evening event eventually ever every
evidence evil exact exam examine example excellent except exchange exclude exclusive excuse execute executive exercise exhaust
exile exist exit expand expansion expect expensive experience expert explain explode exploit explore explosion export expose
express extend extensive extent extra extraordinary extreme eye face facility fact factor factory fail failure fair faith fall
false fame familiar family famous fan far fare farm farmer fashion fast fat fatal fate father fault favor favorite favour fear
feature federal fee feed feel fellow female fence festival fever few field fierce fifteen fifth fifty fight fighter figure file
fill film final finance financial find fine finger finish fire firm first fish fit five fix flag flame flash flat flee fleet
flight float flood floor flow flower fly focus folk follow food fool foot football force forecast foreign forest forever forget
forgive form formal former formula fort forth fortune forty forward foundation four fourth frame fraud free freedom freeze
frequent fresh friend front frozen fruit frustrate fuel full fun function fund fundamental funeral funny further fury future
gain game gang gap garden gas gate gather gay gender general generate generation generous gentle genuine get giant gift girl
give glad glass global goal gold golden golf good goods govern government governor grab grain grand grandmother grant grass
grave gray great green greet grey ground group grow growth guarantee guard guerrilla guess guest guide guilty gun guy habit
hair half hall halt hand handle hang happen happy harbor harbour hard harm harsh harvest hat hate have head headline
headquarters health hear hearing heart heat heavy height hell help here hero hesitate hide high highlight highway hill hint
hire historic history hit hold hole holiday holy home honest honor honour hope horrible horror horse hospital host hostage
hostile hot hotel hour house household housing how huge human humanitarian humor hundred hunger hungry hunt hurricane hurt
husband ice idea ideal identify identity ignore ill illegal image imagine immediate immigrant immigration impact implement
imply import important impose impossible impress improve inch incident include income increase incredible indeed independence
independent index indicate individual industry infant inflation influence inform information infrastructure initial initiative
injure injury inmate innocent inquiry inside insist inspect inspector inspire install instance instant instead institute
institution instruct insult insurance integrate intelligence intend intense intention interest interim interior internal
international internet intervene interview introduce invade invasion invent invest investigate investigation investment
investor invite involve iron island issue item jail job join joint joke journalist journey joy judge juice jump junior jury
just justice justify keen keep key kick kid kill kind king kiss kitchen knee knife knock know knowledge lab label labor labour
lack lady lake land landlord landscape language large last late latest latter laugh launch law lawmaker lawsuit lawyer lay lead
leader leadership leaf league leak lean learn least leather leave left leg legacy legal legend legislation lend length less
lesson let letter level liberal liberty library license lie life lift light like likely limit line link lip list listen
literature little live load loan local locate lock lone long look loose lose loss lot loud love low loyal luck lucky lunch
luxury machine mad magazine magic mail main mainstream maintain major majority make male mall man manage manager manufacture
many map march margin marine mark market marriage marry mass massive master match mate material matter maximum maybe mayor meal
mean measure meat media medical medicine medium meet meeting member membership memory mental mention merchant mercy mere merge
mess message metal method middle midnight might mighty migrant mild mile military milk mill million mind mine mineral minimum
minister ministry minor minority minute mirror miss missile missing mission mistake mix mob mobile model moderate modern modest
moment monarchy money monitor month mood moon moral morning mortgage mother motion motor mount mountain mouth move movement
movie much multiple murder museum music muslim must mutual mystery naked name narrow nation national native natural nature navy
near nearby neat necessary neck need negative neglect negotiate negotiation neighbor neighborhood neighbour neither nerve net
network neutral never new news newspaper next nice night nine noble nobody noise nomination none normal north northern nose
note nothing notice notion novel nuclear number nurse oath obey object objective obligation observe obstacle obtain obvious
occasion occupation occupy occur ocean odd offence offense offensive offer office officer official oil old once one ongoing
only open opening operate operation operator opinion opponent opportunity oppose opposite opposition option orange order
ordinary organ organise organization organize origin original other ought outbreak outcome outlet outrage outside outstanding
overall overcome overnight overseas overwhelm owe own owner oxygen pace pack package pact page pain paint pair palace pale
pandemic panel panic paper parade parent park parliament part participate particular partner partnership party pass passage
passenger passion passport past path patience patient patriot pattern pause pay payment peace peaceful peak penalty pension
people pepper perceive percent perfect perform period permanent permit person personal perspective persuade petition petrol
phase phone photo photograph phrase physical pick picture piece pile pill pilot pink pipe pitch place plain plan plane planet
plant plastic plate platform play player plea plead please pleasure pledge plenty plot plunge plus pocket poem point poison
pole police policy political politician politics poll pollution pool poor pop popular population port portion pose position
positive possess possible post pot potential pound pour poverty power powerful practical practice praise pray prayer precious
precise predict prefer pregnant preparation prepare presence present preserve president presidential press pressure pretty
prevent previous price pride priest primary prime prince principal principle print priority prison prisoner privacy private
prize probe problem procedure proceed process produce producer product production profession professional professor profile
profit program programme progress project prominent promise promote prompt proof proper property proposal propose prosecute
prosecutor prospect protect protection protest proud prove provide province provision provoke public publish pull pump punish
purchase pure purple purpose pursue push put qualify quality quarter queen quest question queue quick quiet quit quite quote
race racial radical radio rage raid rail rain raise rally range rank rape rapid rare rate rather ratio raw reach react reaction
read ready real reality realize really rear reason reasonable rebel rebuild recall receive recent recession recipe reckon
recognise recognize recommend record recover recovery recruit red reduce refer referendum reflect reform refuge refugee refuse
regard regime region regional register regret regular regulate regulation reinforce reject relate relation relationship
relative relax release relevant reliable relief religion religious reluctant rely remain remark remarkable remember remind
remote remove rent repair repeat replace reply report reporter represent representative reprisal republic republican reputation
request require rescue research resident resign resist resolution resolve resort resource respect respond response
responsibility responsible rest restaurant restore restrict result resume retail retain retire retreat return reveal revenge
revenue reverse review revise revolution reward rice rich rid ride right ring riot rise risk rival river road rob rock rocket
role roll roof room root rope rose rough round route routine row royal rub ruin rule ruling rumor rumour run runner rural rush
sack sacred sacrifice sad safe safety sail saint salary sale salt same sample sanction sand satisfy save say scale scandal
scare scene schedule scheme scholar school science scientist scope score scrap scream screen script scrutiny sea seal search
season seat second secret secretary section sector secure security see seed seek seem segment seize select self sell senate
senator send senior sense sensitive sentence separate sequence serial series serious servant serve service session set settle
settlement seven several severe sex sexual shadow shake shame shape share sharp sheer sheet shelf shell shelter shelve shift
shine ship shirt shock shoe shoot shop shore short shot should shoulder shout show shower shut shy sick side siege sight sign
signal signature significant silence silent silver similar simple since sing single sink sister site situation six size skill
skin sky slam slash slave sleep slice slide slight slip slow small smart smash smell smile smoke smooth snap snow soar social
society soft soil soldier solid solution solve some son song soon sorry sort soul sound source south southern sovereign space
spare spark speak speaker special specialist species specific speech speed spell spend spill spirit spiritual split spokesman
spokesperson spokeswoman sport spot spread spring spy squad square squeeze stability stable staff stage stake stand standard
star stare start state statement station statistics statue status stay steady steal steel steep stem step stick stock stomach
stone stop store storm story straight strange stranger strategic strategy stream street strength stress stretch strict strike
string strip stroke strong structure struggle student study stuff stupid style subject submit subsequent substance substantial
succeed success successful such sudden sue suffer sufficient sugar suggest suicide suit summer summit sun super supply support
supporter suppose supreme sure surface surge surgery surprise surrender surround survey survival survive survivor suspect
suspend sustain swear sweep sweet swift swing sword symbol sympathy symptom system table tackle tactic tail take tale talent
talk tall tank tape target tariff task taste tax tea teach teacher team tear technical technique technology teenager telephone
television tell temperature temple temporary ten tend tension tent term terrible territory terror terrorism terrorist test text
thank theater theatre theft theme theory thick thief thin thing think third thirty thorough thousand threat threaten three
thrill throat throw ticket tide tie tight time tiny tip tired title tobacco today together toll tomorrow tone tonight tongue
tool tooth top topic toss total touch tough tour tourist toward tower town toxic trace track trade tradition traditional
traffic tragedy tragic trail train training transfer transform transition transport trap trash trauma travel treasure treat
treatment treaty tree tremendous trend trial tribe tribute trick trip troop trouble truce truck true trust truth try tube
tunnel turn turnout twelve twenty twice twin twist two type typical ugly ultimate ultimatum unable uncle under undergo
understand unemployment unfair unhappy uniform union unique unit unite unity universal universe university unknown unless
unlikely until unusual update upgrade upon upper upset urban urge urgent usual utility vaccine valley value van variety various
vast vehicle venture verdict version very vessel veteran veto via victim victory video view village violate violence violent
virtual virus visa visible vision visit visitor vital voice volume volunteer vote voter vow vulnerable wage wait wake walk wall
want war ward warm warn warning warrior wash waste watch water wave way weak weakness wealth weapon wear weather web website
wedding week weekend weigh weight weird welcome welfare well west western wheat wheel whenever while white whole wide
widespread wife wild wildlife will willing win wind window wine wing winner winter wipe wire wise wish withdraw withdrawal
witness woman women wonder wood word work worker workplace world worry worse worst worth wound wrap write writer wrong yard
yeah year yellow yes yesterday yet yield young youth zero zone casualty prior sunday premium celebrity entertainment lifestyle
premiership subscriber cookie terms advert sponsor trending recommended comments podcast quiz crossword horoscope obituary
agencies correspondent aboard apiece aside backlash barring blaze bloodshed bombard bonus boycott bribe brink buyer bystander
calamity checkpoint clampdown coffin commute compliance complicit conspiracy contempt controversy corridor crackdown curfew
cyber deadlock debris decree demolition deportation devastation dilemma dire disarm dossier downpour drastic eerie elderly
embargo embark endure entrepreneur erupt espionage eviction exodus expel extradite famine farewell fatality fiasco flare flaw
foe footage frantic frenzy frontline fugitive furious genocide gesture glimpse glitch grief grim grip gunfire gunman halfway
handful havoc hawk heatwave heavily hectic heist hoax hoard homicide hover humble icon impasse impeach imminent inflict inquest
insurgent intact interrogate jeopardy jolt junction kidnap landslide lavish leaflet legislature levy liable liaison lockdown
looming loot ludicrous lure makeshift mandate manhunt mayhem mediate memo menace milestone militant militia mining momentum
mourn mourner muddle mural murky mutiny nightmare nominee notorious nuance offender onslaught optimism ordeal outcry outpost
outskirts outspoken overhaul overturn overdue paralyse paramedic pardon parish parody pathetic patrol perilous perpetrator
persist pilgrim pinpoint plague plight plummet podium pointless poignant posture precaution predecessor premise prosper
provocation psychological purge quarrel questionable quota rampage ransom rapport rebuke reckless reconcile refund regain
rehearsal reiterate relentless relinquish renew repatriate repeal reproach resent reshuffle resilience retaliate retaliation
revamp revive rhetoric rift rigid ripple rogue rubble runway sabotage salvage sanity sceptical scramble scuffle setback
shambles shooting shortage shortlist shrapnel shrink shrug simmer skirmish slaughter slogan slump smear smuggle snub soothe
spat spearhead spiral squabble stabbing stalemate stampede standoff startling statute stern stockpile stranded strain strand
streak strife subpoena subsidy summon superb surveillance sweeping swipe tally tangible taunt telling testimony thorny thrive
thug tighten tirade torment torture tout traitor trek tribunal trigger turbulence turmoil twitter unanimous unleash
unprecedented unrest unveil uproar utter vacant vanish verge viable vigil vindicate volatile vulgar waive wane warfare warhead
warrant weary whistle wield windfall withstand woe wreck wreckage youngster zeal mama mum dad mom papa daddy mummy thirteen
fourteen sixteen seventeen eighteen nineteen sixty seventy eighty ninety couples pensioners motorists commuters shoppers
teachers nurses doctors drivers parents pupils students teenagers scientists researchers campaigners activists lawmakers
soldiers troops rebels insurgents ministers diplomats negotiators envoys leaders markets stocks shares investors prices
tourists passengers reporting editing reading speaking asked according based given known seen taken written shown told held
brought called including following sources download subscribe breaking updated editorial explainer related stories newsletter
advertisement copyright rights reserved gallery caption amid meanwhile elsewhere moreover nevertheless furthermore conversely
similarly additionally likewise thanks congratulations experts analysts critics officials farmers protesters residents
thousands hundreds dozens millions everyone anyone somebody both those these there what when where why which who whose if
although though because whether
`)
