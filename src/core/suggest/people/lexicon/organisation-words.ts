/** Words by which a name tells what it names, and organisations whose names do not tell. In lower case. */
import { wordsOf } from './words-of.ts'

/** Heads of names and descriptions of organisations; they speak. */
export const organisationHeads = wordsOf(`
robotics foods energy pharma pharmaceuticals biotech software networks telecom resources logistics solutions brands stores hotels insurance
securities investments associates analytics dynamics aerospace semiconductors petroleum railways shipping cruises games
ministry department party council bank university college school institute institution inc corp corporation company co ltd llc
plc gmbh group agency court tribunal police union association federation confederation commission committee board office
service services authority administration government parliament assembly senate congress house chamber cabinet bureau
foundation trust fund society league club alliance coalition front movement organisation organization network forum centre
center academy army navy force forces command guard guards brigade battalion militia regiment corps fleet troops intelligence
treasury exchange airline airlines airways motors industries holdings partners capital ventures labs laboratories laboratory
technologies systems media news press times post herald gazette tribune journal magazine broadcaster broadcasting channel radio
television studios records entertainment pictures publisher publishers newspaper newspapers hospital clinic church diocese
archdiocese synod museum orchestra team squad united city fc rovers wanderers athletic bundestag bundesrat knesset duma rada
sejm riksdag storting folketing dail commons lords politburo secretariat directorate inspectorate constabulary embassy
consulate mission delegation presidency conference watchdog regulator charity nonprofit startup firm retailer supermarket
manufacturer automaker carmaker lender insurer consortium cartel gang mafia junta regime kremlin pentagon taskforce jury panel
campaign ombudsman prosecutor’s registry cooperative syndicate chapter caucus bloc thinktank observatory initiative project
`)

/** Descriptions of organisations that are not also heads of names. */
export const organisationNouns = wordsOf(`
study report statement memo letter document filing survey poll review inquiry investigation indictment complaint lawsuit email dossier audit fund
judgment ruling verdict leaflet
ministry department party council bank university college school institute institution company corporation group agency court
tribunal police union association federation confederation commission committee board office service authority administration
government parliament assembly senate congress chamber cabinet bureau foundation society league club alliance coalition
movement organisation organization network forum centre center academy army navy military brigade battalion militia treasury
airline broadcaster newspaper magazine paper publisher museum team squad embassy consulate mission delegation presidency
watchdog regulator charity nonprofit startup firm retailer supermarket manufacturer automaker carmaker lender insurer
consortium cartel gang junta regime jury panel campaign bloc kingdom studio website outlet tabloid secretariat directorate
prosecution leadership monarchy palace state nation country island republic hospital church carrier operator institution body force
start-up chain maker provider supplier giant side outfit academy thinktank think-tank non-profit venue trust quango band orchestra
`)

/** They name a place or a building; they do not speak. */
export const placeHeads = wordsOf(`
river lake sea ocean bay gulf strait straits channel valley mountain mountains hills hill mount desert peninsula island islands
isle isles delta basin coast cape canyon forest plain plateau glacier reef creek falls canal beach region province district
county oblast territory governorate state prefecture village town heights corridor border
`)

export const buildingHeads = wordsOf(`
airport bridge dam stadium arena prison palace plant station street avenue road boulevard lane square plaza park hall tower
building cathedral mosque synagogue temple castle gate gates hotel mall market port harbour harbor base camp cemetery garden
gardens theatre theater opera tunnel highway motorway railway pier wharf dock docks factory refinery pipeline terminal crossing
monument memorial mansion villa zoo library gallery abbey chapel barracks airbase airfield
`)

export const documentHeads = wordsOf(`
treaty act agreement accord accords declaration protocol charter resolution bill pact convention constitution amendment
directive memorandum code covenant report review manifesto budget communique doctrine
`)

/** Names of what happens, is won or is kept: no actors. */
export const eventHeads = wordsOf(`
war wars summit cup olympics games championship championships festival day night week month year eve christmas easter ramadan
election elections prize award awards medal oscars grammys referendum revolution uprising massacre holocaust crisis operation
talks plan deal tournament final finals derby grand prix marathon tour trophy brexit covid covid-19 coronavirus virus ebola
hurricane storm typhoon cyclone movie film series season episode show album song book novel chapter article section page theory
law effect syndrome disease prime
`)

/** Organisations known by a name that does not tell. As they are written. */
export const knownOrganisations = `
White House|Kremlin|Pentagon|Downing Street|Capitol Hill|Wall Street|Elysee|Élysée|Buckingham Palace|Kensington Palace|
Scotland Yard|Vatican|Number 10|No 10|Foggy Bottom|Quai d'Orsay|State Department|Supreme Court|NATO|Nato|UN|U.N.|
United Nations|Hamas|Hezbollah|Taliban|al-Qaeda|Al Qaeda|al-Shabaab|Boko Haram|Islamic State|Isis|ISIS|Fatah|Wagner|Interpol|
Europol|Mossad|CIA|FBI|NSA|MI5|MI6|FSB|SBU|GRU|KGB|IMF|WHO|WTO|OPEC|Opec|OSCE|UNICEF|Unicef|UNHCR|UNESCO|Unesco|IAEA|ASEAN|G7|
G20|BRICS|NASA|Nasa|FIFA|Fifa|UEFA|Uefa|IOC|NBA|NFL|BBC|CNN|NBC|CBS|ABC|ITV|Sky News|Fox News|Fox|MSNBC|Reuters|AFP|AP|
Associated Press|Bloomberg|Axios|Politico|TASS|Tass|Interfax|Xinhua|Al Jazeera|Bild|Der Spiegel|Spiegel|Le Monde|Le Figaro|
El Pais|New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|Telegraph|Independent|Daily Mail|
Daily Express|Sun|Times|Economist|Daily Mirror|Mirror|MailOnline|Mail on Sunday|Sunday Times|Sunday Telegraph|BBC Breakfast|
BBC News|Amnesty International|Amnesty|Human Rights Watch|Greenpeace|Oxfam|Red Cross|Red Crescent|Save the Children|
Doctors Without Borders|Likud|Sinn Fein|Bundestag|Knesset|Duma|Congress|Senate|Parliament|Labour|Labor|Tories|GOP|
Republican Party|Democratic Party|Conservative Party|Labour Party|Fed|Federal Reserve|Home Office|Foreign Office|Treasury|
Pentagon|House of Commons|House of Lords|House of Representatives|IDF|Houthis|Reform UK|Reform|Liberal Democrats|Lib Dems|SNP|
Plaid Cymru|Greens|AfD|CDU|SPD|FDP|CSU|National Rally|Fidesz|AKP|BJP|ANC|PLO|Palestinian Authority|House|West Wing|
Oval Office|Supreme Leader|European Commission|European Parliament|European Council|Security Council|World Bank|
World Health Organization|Sunday Politics|Met Police|NHS|HMRC|Ofcom|Ofsted|DVLA|ACLU|NRA|FDA|CDC|EPA|FTC|SEC|DOJ|DHS|ICE|FEMA|
NTSB|FAA|CNBC|NPR|PBS|Newsweek|Forbes|Time|Vogue`

/** Companies. */
export const knownCompanies = `
Apple|Google|Microsoft|Amazon|Meta|Facebook|Twitter|Tesla|SpaceX|OpenAI|Nvidia|Intel|IBM|Samsung|Huawei|TikTok|ByteDance|
Netflix|Disney|Boeing|Airbus|Volkswagen|BMW|Mercedes-Benz|Toyota|Ford|General Motors|General Electric|Shell|BP|Exxon|
ExxonMobil|Chevron|TotalEnergies|Gazprom|Rosneft|Goldman Sachs|Morgan Stanley|JPMorgan|JPMorgan Chase|J.P. Morgan|Wells Fargo|
Citigroup|Bank of America|Barclays|HSBC|Lloyds|NatWest|UBS|Deutsche Bank|BlackRock|Blackstone|Johnson & Johnson|
Procter & Gamble|Ernst & Young|Pfizer|Moderna|AstraZeneca|Novo Nordisk|Eli Lilly|Bayer|BASF|Siemens|SAP|Tesco|Sainsbury’s|
Asda|Morrisons|Aldi|Lidl|Marks & Spencer|M&S|John Lewis|Walmart|Costco|Target|Starbucks|McDonald’s|Nestle|Unilever|Nike|
Adidas|Uber|Airbnb|Spotify|PayPal|Visa|Mastercard|Oracle|Sony|Nintendo|Panasonic|Honda|Nissan|Hyundai|Kia|Renault|Stellantis|
Rolls-Royce|BAE Systems|Lockheed Martin|Raytheon|Northrop Grumman|Rheinmetall|Ryanair|EasyJet|Lufthansa|Qantas|
Emirates Airlines|Delta|Berkshire Hathaway|Alibaba|Tencent|Foxconn|TSMC|Arm|AMD|Qualcomm|Cisco|Dell|HP|Meta Platforms|
Alphabet|Warner Bros|Paramount|Universal|Comcast|Verizon|AT&T|Vodafone|BT`

/** Where one posts: names that are written after "on", and do not speak. */
export const platforms = `X|Telegram|Truth Social|Instagram|WhatsApp|YouTube|LinkedIn|Snapchat|Reddit|Bluesky|Threads|Mastodon|Weibo|WeChat|Zoom|iPhone|Android`
