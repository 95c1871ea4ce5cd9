import type { Answer } from './answering.ts'

/** What became of what was said after that, until six weeks ago. */
export const laterAnswers: readonly Answer[] = [
  {
    to: ['The plant has a camera', 'The last three floods', 'The ambulance took'],
    outcome: 'adopted',
    on: 'warning',
    reason: {
      en: 'The warning is built from what is there: the gauge, the camera at the plant, and the wind two days before. The ambulance gets it first.',
      sv: 'Varningen byggs av det som finns: mätaren, fabrikens kamera, och vinden två dagar före. Ambulansen får den först.',
    },
  },
  {
    to: ['We built here in 2004'],
    outcome: 'declined',
    reason: {
      en: 'A plan cannot undo a permit, and it would be wrong to let you hope so. The measuring of this winter is public, and you may use it against whoever gave you that permit.',
      sv: 'En plan kan inte göra ett tillstånd ogjort, och det vore fel att låta dig hoppas. Vinterns mätning är offentlig, och du får använda den mot den som gav tillståndet.',
    },
  },
  {
    to: ['Thirty kilometres', 'My bakery lives'],
    outcome: 'adopted',
    on: 'slow',
    reason: {
      en: 'Both are in the drawing of the slow road: thirty all day, and room for four cars to stop at the bakery.',
      sv: 'Båda finns i ritningen av den långsamma vägen: trettio hela dagen, och plats för fyra bilar vid bageriet.',
    },
  },
  {
    to: ['Stop mowing'],
    outcome: 'adopted',
    reason: {
      en: 'The verge is mown in August from now on, and in June only at the three bends where you cannot see who comes.',
      sv: 'Vägkanten slås i augusti från och med nu, och i juni bara i de tre kurvor där man inte ser vem som kommer.',
    },
  },
  {
    to: ['I read the summary'],
    outcome: 'deferred',
    until: 21,
    reason: {
      en: 'The drawings come in Irish too, as soon as there are drawings.',
      sv: 'Ritningarna kommer också på iriska, så snart det finns ritningar.',
    },
  },
  {
    to: ['Offer the stone work'],
    outcome: 'declined',
    reason: {
      en: 'The law on tenders does not let us choose masons by where they live. We asked. What we can do is to cut the work in lots that two people can bid for, and that we will.',
      sv: 'Upphandlingslagen låter oss inte välja murare efter var de bor. Vi frågade. Det vi kan är att dela arbetet i delar som två personer kan lämna anbud på, och det gör vi.',
    },
  },
  {
    to: ['Letter of 12 March', 'Letter of 3 November', 'Letter of 9 January', 'Letter of 14 June'],
    outcome: 'adopted',
    on: 'answers',
    reason: {
      en: 'This is the answer, a quarter of a century late: the drain is looked for, the warning is planned, the path to the school is on the drawing. We read the letters out in the hall.',
      sv: 'Det här är svaret, ett kvarts sekel för sent: diket söks upp, varningen planeras, vägen till skolan finns på ritningen. Vi läste upp breven i bygdegården.',
    },
  },
  {
    to: ['Letter of 2 February'],
    outcome: 'merged',
    into: 'We need a place',
    reason: {
      en: 'Asked again this year, and adopted this time.',
      sv: 'Samma fråga kom i år igen, och den här gången blev det ja.',
    },
  },
  {
    to: ['Letter of 20 May'],
    outcome: 'deferred',
    until: 90,
    reason: {
      en: 'It goes into the folder on homes, which is opened in the next phase, with the two years in which the same land flooded.',
      sv: 'Det läggs i mappen om hem, som öppnas i nästa skede, med de två år då samma mark svämmade över.',
    },
  },
]

/** What was answered this week: its letters and calls still wait. */
export const lastAnswers: readonly Answer[] = [
  {
    to: ['The girl who measured'],
    outcome: 'merged',
    into: 'I use a frame',
    reason: {
      en: 'The bench stands where you showed her. It belongs to what you said first.',
      sv: 'Bänken står där du visade henne. Det hör till det du sa först.',
    },
  },
  {
    to: ['Ring me on a Wednesday', 'A crèche room', 'Let two of us'],
    outcome: 'adopted',
    on: 'answers',
    reason: {
      en: 'Nobody should have to be in the room, or be without children, to be heard. A call on Wednesday evening, a room for the children, and two chairs when the engineers choose.',
      sv: 'Ingen ska behöva vara i rummet, eller vara utan barn, för att bli hörd. Ett samtal på onsdag kväll, ett rum för barnen, och två stolar när ingenjörerna väljer.',
    },
  },
  {
    to: ['A rail along'],
    outcome: 'adopted',
    on: 'slow',
    reason: {
      en: 'The rail is in the drawing, from the quay to the shop, on the side where the wind pushes.',
      sv: 'Räcket finns i ritningen, från kajen till affären, på den sida dit vinden trycker.',
    },
  },
  {
    to: ['I tried the new drop'],
    outcome: 'adopted',
    reason: {
      en: 'Thank you for trying it. The one at the pier is built the same way in the first week of spring.',
      sv: 'Tack för att du provade. Den vid kajen byggs likadant första veckan i vår.',
    },
  },
  {
    to: ['They came. Two of them'],
    outcome: 'adopted',
    on: 'drain',
    reason: {
      en: 'It was a good day for them too. The drain is cleared, and it stands on the map with your name, as you wished.',
      sv: 'Det var en bra dag för dem också. Diket är rensat, och det står på kartan med ditt namn, som du ville.',
    },
  },
]
