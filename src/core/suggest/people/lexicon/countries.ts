/**
 * The world's countries: names (the canonical one first), adjectives, words for its people (singular), capital cities.
 * A few lands and unions that newspapers treat alike stand among them. As they are written, without diacritics.
 */
export interface Country {
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  /** In the singular; the plural is regular unless it is listed with the adjectives. */
  readonly people: readonly string[]
  readonly capitals: readonly string[]
}

const rows = `
Afghanistan|Afghan||Kabul
Albania|Albanian||Tirana
Algeria|Algerian||Algiers
Andorra|Andorran||
Angola|Angolan||Luanda
Argentina|Argentine,Argentinian||Buenos Aires
Armenia|Armenian||Yerevan
Australia|Australian|Aussie|Canberra
Austria|Austrian||Vienna
Azerbaijan|Azerbaijani,Azeri||Baku
Bahamas|Bahamian||Nassau
Bahrain|Bahraini||Manama
Bangladesh|Bangladeshi||Dhaka
Barbados|Barbadian||Bridgetown
Belarus|Belarusian,Belarussian||Minsk
Belgium|Belgian||Brussels
Belize|Belizean||Belmopan
Benin|Beninese||Porto-Novo
Bhutan|Bhutanese||Thimphu
Bolivia|Bolivian||La Paz
Bosnia and Herzegovina,Bosnia|Bosnian||Sarajevo
Botswana|Botswanan||Gaborone
Brazil|Brazilian||Brasilia
Brunei|Bruneian||
Bulgaria|Bulgarian||Sofia
Burkina Faso|Burkinabe||Ouagadougou
Burundi|Burundian||Gitega
Cambodia|Cambodian||Phnom Penh
Cameroon|Cameroonian||Yaounde
Canada|Canadian||Ottawa
Cape Verde|Cape Verdean||Praia
Central African Republic|||Bangui
Chad|Chadian||N'Djamena
Chile|Chilean||Santiago
China,People's Republic of China|Chinese||Beijing
Colombia|Colombian||Bogota
Comoros|Comorian||Moroni
Congo,Democratic Republic of Congo,Democratic Republic of the Congo,DRC|Congolese||Kinshasa,Brazzaville
Costa Rica|Costa Rican||
Croatia|Croatian|Croat|Zagreb
Cuba|Cuban||Havana
Cyprus|Cypriot||Nicosia
Czech Republic,Czechia|Czech||Prague
Denmark|Danish|Dane|Copenhagen
Djibouti|Djiboutian||
Dominican Republic|Dominican||Santo Domingo
East Timor,Timor-Leste|East Timorese||Dili
Ecuador|Ecuadorian,Ecuadorean||Quito
Egypt|Egyptian||Cairo
El Salvador|Salvadoran,Salvadorean||San Salvador
England|English|Englishman,Englishwoman|London
Equatorial Guinea|Equatoguinean||Malabo
Eritrea|Eritrean||Asmara
Estonia|Estonian||Tallinn
Eswatini,Swaziland|Swazi||Mbabane
Ethiopia|Ethiopian||Addis Ababa
Fiji|Fijian||Suva
Finland|Finnish|Finn|Helsinki
France|French|Frenchman,Frenchwoman|Paris
Gabon|Gabonese||Libreville
Gambia|Gambian||Banjul
Georgia|Georgian||Tbilisi
Germany|German||Berlin
Ghana|Ghanaian||Accra
Greece|Greek,Hellenic||Athens
Greenland|Greenlandic|Greenlander|Nuuk
Guatemala|Guatemalan||Guatemala City
Guinea|Guinean||Conakry
Guyana|Guyanese||Georgetown
Haiti|Haitian||Port-au-Prince
Honduras|Honduran||Tegucigalpa
Hong Kong||Hongkonger|
Hungary|Hungarian||Budapest
Iceland|Icelandic|Icelander|Reykjavik
India|Indian||New Delhi,Delhi
Indonesia|Indonesian||Jakarta
Iran|Iranian||Tehran,Teheran
Iraq|Iraqi||Baghdad
Ireland|Irish|Irishman,Irishwoman|Dublin
Israel|Israeli||Jerusalem
Italy|Italian||Rome
Ivory Coast,Cote d'Ivoire|Ivorian||Abidjan,Yamoussoukro
Jamaica|Jamaican||
Japan|Japanese||Tokyo
Jordan|Jordanian||Amman
Kazakhstan|Kazakh,Kazakhstani||Astana
Kenya|Kenyan||Nairobi
Kosovo|Kosovan,Kosovar||Pristina
Kuwait|Kuwaiti||
Kyrgyzstan|Kyrgyz||Bishkek
Laos|Lao,Laotian||Vientiane
Latvia|Latvian||Riga
Lebanon|Lebanese||Beirut
Lesotho|Basotho||Maseru
Liberia|Liberian||Monrovia
Libya|Libyan||Tripoli
Liechtenstein|||Vaduz
Lithuania|Lithuanian||Vilnius
Luxembourg|Luxembourgish|Luxembourger|
Madagascar|Malagasy||Antananarivo
Malawi|Malawian||Lilongwe
Malaysia|Malaysian||Kuala Lumpur,Putrajaya
Maldives|Maldivian||Male
Mali|Malian||Bamako
Malta|Maltese||Valletta
Mauritania|Mauritanian||Nouakchott
Mauritius|Mauritian||Port Louis
Mexico|Mexican||Mexico City
Moldova|Moldovan||Chisinau
Monaco|Monegasque||
Mongolia|Mongolian||Ulaanbaatar
Montenegro|Montenegrin||Podgorica
Morocco|Moroccan||Rabat
Mozambique|Mozambican||Maputo
Myanmar,Burma|Burmese||Naypyidaw,Yangon
Namibia|Namibian||Windhoek
Nepal|Nepali,Nepalese||Kathmandu
Netherlands,Holland|Dutch|Dutchman,Dutchwoman|The Hague,Amsterdam
New Zealand||New Zealander,Kiwi|Wellington
Nicaragua|Nicaraguan||Managua
Niger|Nigerien||Niamey
Nigeria|Nigerian||Abuja
North Korea,Democratic People's Republic of Korea,DPRK|North Korean||Pyongyang
North Macedonia,Macedonia|Macedonian||Skopje
Northern Ireland|Northern Irish||Belfast
Norway|Norwegian||Oslo
Oman|Omani||Muscat
Pakistan|Pakistani||Islamabad
Palestine,Palestinian Authority|Palestinian||Ramallah
Panama|Panamanian||Panama City
Papua New Guinea|Papua New Guinean||Port Moresby
Paraguay|Paraguayan||Asuncion
Peru|Peruvian||Lima
Philippines|Philippine,Filipino|Filipina|Manila
Poland|Polish|Pole|Warsaw
Portugal|Portuguese||Lisbon
Qatar|Qatari||Doha
Romania|Romanian||Bucharest
Russia,Russian Federation|Russian||Moscow
Rwanda|Rwandan||Kigali
Samoa|Samoan||Apia
Saudi Arabia|Saudi,Saudi Arabian||Riyadh
Scotland|Scottish|Scot|Edinburgh
Senegal|Senegalese||Dakar
Serbia|Serbian|Serb|Belgrade
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean||Freetown
Singapore|Singaporean||
Slovakia|Slovakian|Slovak|Bratislava
Slovenia|Slovenian|Slovene|Ljubljana
Somalia|Somali||Mogadishu
South Africa|South African||Pretoria,Cape Town
South Korea,Republic of Korea|South Korean||Seoul
South Sudan|South Sudanese||Juba
Soviet Union,USSR|Soviet||
Spain|Spanish|Spaniard|Madrid
Sri Lanka|Sri Lankan||Colombo
Sudan|Sudanese||Khartoum
Suriname|Surinamese||Paramaribo
Sweden|Swedish|Swede|Stockholm
Switzerland|Swiss||Bern
Syria|Syrian||Damascus
Taiwan|Taiwanese||Taipei
Tajikistan|Tajik||Dushanbe
Tanzania|Tanzanian||Dodoma
Thailand|Thai||Bangkok
Togo|Togolese||Lome
Trinidad and Tobago,Trinidad|Trinidadian||Port of Spain
Tunisia|Tunisian||Tunis
Turkey,Turkiye|Turkish|Turk|Ankara
Turkmenistan|Turkmen||Ashgabat
Uganda|Ugandan||Kampala
Ukraine|Ukrainian||Kyiv,Kiev
United Arab Emirates,UAE,Emirates|Emirati||Abu Dhabi
United Kingdom,UK,U.K.,Britain,Great Britain|British|Briton,Brit|Westminster,Whitehall
United States,US,U.S.,USA,U.S.A.,America,United States of America|American||Washington,Washington D.C.,Washington DC
Uruguay|Uruguayan||Montevideo
Uzbekistan|Uzbek||Tashkent
Vatican,Holy See|||Vatican City
Venezuela|Venezuelan||Caracas
Vietnam|Vietnamese||Hanoi
Wales|Welsh|Welshman,Welshwoman|Cardiff
Yemen|Yemeni||Sanaa
Zambia|Zambian||Lusaka
Zimbabwe|Zimbabwean||Harare
European Union,EU,E.U.||European|`

export const countries: readonly Country[] = rows.trim().split('\n').map((row) => {
  const [names = [], adjectives = [], people = [], capitals = []] = row.split('|').map((cell) => (cell === ''
    ? [] : cell.split(',')))
  return { names, adjectives, people, capitals }
})

/** Adjectives of regions, peoples and faiths: capitals that name nobody by themselves. */
export const otherAdjectives =
  'European African Asian Arab Arabic Latin Western Eastern Northern Southern Central Nordic Baltic Balkan Scandinavian Slavic Caucasian '
  + 'Christian Catholic Protestant Orthodox Muslim Islamic Islamist Sunni Shia Shiite Jewish Hindu Buddhist Sikh Anglican Evangelical '
  + 'Kurdish Chechen Tatar Catalan Basque Bavarian Texan Californian Hispanic Latino Caribbean Mediterranean Atlantic Pacific Republican '
  + 'Democratic Democrat Conservative Labour Liberal Tory Communist Socialist Marxist Nazi Zionist Maoist Trumpist Crimean Cossack Uyghur '
  + 'Rohingya Tamil Bengali Punjabi Persian Ottoman Roman Victorian Georgian Palestinian Olympic Catholic Mormon Methodist Presbyterian '
  + 'Hebrew Mandarin Cantonese Farsi Urdu Swahili Yiddish Gaelic Dari Pashto Hindi '
  + 'transatlantic English-speaking Russian-speaking'

/** Words for groups of people, in the plural, where the regular plural of an adjective does not serve. */
export const otherPeoples =
  'Europeans Africans Asians Arabs Westerners Christians Catholics Protestants Muslims Islamists Sunnis Shias Shiites Jews Hindus Buddhists '
  + 'Sikhs Anglicans Evangelicals Kurds Chechens Tatars Catalans Basques Bavarians Texans Californians Hispanics Latinos Republicans '
  + 'Democrats Conservatives Liberals Tories Communists Socialists Marxists Nazis Zionists Maoists Uyghurs Rohingya Tamils Bengalis '
  + 'Persians Houthis Taliban Greens Filipinos Londoners Parisians Berliners Muscovites Scousers Mormons Methodists'

/** Cities and lands that are often in the news and are neither a country nor its capital. */
export const otherPlaces = `
New York|New York City|Los Angeles|San Francisco|Chicago|Boston|Houston|Dallas|Miami|Atlanta|Seattle|Denver|Detroit|
Philadelphia|Phoenix|San Diego|Las Vegas|Minneapolis|Portland|Baltimore|New Orleans|Austin|Toronto|Montreal|Vancouver|Sydney|
Melbourne|Brisbane|Perth|Auckland|Manchester|Birmingham|Liverpool|Leeds|Glasgow|Bristol|Sheffield|Newcastle|Nottingham|Oxford|
Cambridge|Bradford|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dresden|Leipzig|Dusseldorf|Marseille|Lyon|Strasbourg|Toulouse|
Nice|Milan|Naples|Turin|Venice|Florence|Barcelona|Valencia|Seville|Bilbao|Porto|Rotterdam|Antwerp|Geneva|Zurich|Basel|
Salzburg|Krakow|Gdansk|Lviv|Odesa|Odessa|Kharkiv|Kherson|Mariupol|Donetsk|Luhansk|Zaporizhzhia|Bakhmut|Dnipro|Donbas|Crimea|
Sevastopol|Chernobyl|St. Petersburg|Saint Petersburg|St Petersburg|Istanbul|Izmir|Aleppo|Homs|Idlib|Mosul|Basra|Kirkuk|Erbil|
Gaza|Gaza City|Gaza Strip|West Bank|Rafah|Khan Younis|Tel Aviv|Haifa|Hebron|Nablus|Golan Heights|Dubai|Jeddah|Mecca|Medina|
Alexandria|Benghazi|Casablanca|Marrakesh|Lagos|Kano|Mombasa|Johannesburg|Durban|Darfur|Goma|Tigray|Karachi|Lahore|Peshawar|
Mumbai|Bombay|Kolkata|Calcutta|Chennai|Bangalore|Bengaluru|Hyderabad|Kashmir|Punjab|Shanghai|Shenzhen|Guangzhou|Wuhan|
Xinjiang|Tibet|Macau|Osaka|Kyoto|Hiroshima|Nagasaki|Fukushima|Busan|Ho Chi Minh City|Saigon|Bali|Rio de Janeiro|Rio|Sao Paulo|
Medellin|Guantanamo|Puerto Rico|Alaska|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|
Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Quebec|Ontario|
Alberta|British Columbia|New South Wales|Queensland|Tasmania|Catalonia|Bavaria|Saxony|Brandenburg|Hesse|Flanders|Wallonia|
Sicily|Sardinia|Brittany|Normandy|Yorkshire|Kent|Essex|Sussex|Surrey|Cornwall|Devon|Lancashire|Chechnya|Dagestan|Siberia|
Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Karabakh|Kaliningrad|Belgorod|Kursk|Bryansk|Davos|Camp David|
Silicon Valley|Hollywood|Manhattan|Brooklyn|Queens|Bronx|Harlem|Somaliland|Kurdistan|Balochistan|Republika Srpska`

/** Parts of the earth that do not speak. */
export const regions = `
Europe|Africa|Asia|Antarctica|Eastern Europe|Western Europe|Central Europe|Middle East|Near East|Far East|Latin America|
South America|North America|Central America|Southeast Asia|South-East Asia|Central Asia|South Asia|East Asia|North Africa|
West Africa|East Africa|Sahel|Balkans|Baltics|Caucasus|Caribbean|Arctic|Antarctic|Mediterranean|Atlantic|Pacific|Indo-Pacific|
Red Sea|Black Sea|Baltic Sea|North Sea|South China Sea|Persian Gulf|Gulf|Indian Ocean|Atlantic Ocean|Pacific Ocean|Himalayas|
Alps|Midwest|Deep South|West Coast|East Coast|Rhine|Danube|Nile|Thames|Earth|Mars|Moon|Global South|Horn of Africa|Sinai|
Sahara|Levant|Scandinavia|Iberia|Siberia`
