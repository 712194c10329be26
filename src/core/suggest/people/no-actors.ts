/** Capitals that name nobody: abbreviations of things and conditions. In lower case. */
export const noActors: ReadonlySet<string> = new Set(
  `
    gdp ai dna tv hiv aids gps lng lpg id iq ev evs co2 ppe dvd cd cctv ok faq pdf url vat gcse gcses ceo cfo coo cto vp pm mp
    mps mep meps pr hr it d.c. dc ufo ufos iphone ipad android photo photos image images video videos file ap/photo u.s.-led
    covid covid-19 brexit maga nhs-style ipo ipos bst gmt utc est edt pst cet a.m. p.m. usd eur gbp mph kph km kg rip tnt icbm
    icbms uav uavs pow pows npt start salt abm suv suvs atm pin sim usb wifi wi-fi html app phd mba ba ma bsc msc jr sr xx
    updated exclusive breaking
  `.trim().split(/\s+/))
