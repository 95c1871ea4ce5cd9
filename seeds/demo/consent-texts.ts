/** What people of a demo lab agree to, in the exact words: one text per purpose and language. */
export const consentTexts = [
  {
    purpose: 'taking-part',
    body: {
      en: 'I take part in the work of this lab. The lab keeps my name and how to reach me for as long as I take part. I can stop at any time, without giving a reason.',
      sv: 'Jag deltar i labbets arbete. Labbet sparar mitt namn och hur man når mig så länge jag deltar. Jag kan sluta när som helst, utan att säga varför.',
    },
  },
  {
    purpose: 'contact',
    body: {
      en: 'The lab may reach me in the way I have chosen to tell me what came of the work.',
      sv: 'Labbet får höra av sig till mig på det sätt jag har valt för att berätta vad arbetet ledde till.',
    },
  },
  {
    purpose: 'story-in-lab',
    body: {
      en: 'People who work in this lab may read what I told, to make the service better. My name is not shown.',
      sv: 'De som arbetar i labbet får läsa det jag har berättat, för att göra tjänsten bättre. Mitt namn visas inte.',
    },
  },
  {
    purpose: 'story-quote',
    body: {
      en: 'A sentence or two of what I told may be quoted in a finding. My name is not shown.',
      sv: 'En mening eller två av det jag har berättat får citeras i en slutsats. Mitt namn visas inte.',
    },
  },
  {
    purpose: 'story-public',
    body: {
      en: 'What I told may be shown to everybody on the pages of the lab. My name is not shown unless I ask for it.',
      sv: 'Det jag har berättat får visas för alla på labbets sidor. Mitt namn visas inte om jag inte ber om det.',
    },
  },
  {
    purpose: 'story-share',
    body: {
      en: 'Other labs in the programme may read what I told and learn from it.',
      sv: 'Andra labb i programmet får läsa det jag har berättat och lära av det.',
    },
  },
  {
    purpose: 'named-on-map',
    body: {
      en: 'Everybody may see my name on the map of who has a part in the work of the lab. I can take this back at any time.',
      sv: 'Alla får se mitt namn på kartan över vilka som har en del i labbets arbete. Jag kan ta tillbaka det när som helst.',
    },
  },
  {
    purpose: 'asset-in-lab',
    body: {
      en: 'Those with a role in the lab may read what I offer, with my name. I am asked each time before it is used. I can take this back at any time.',
      sv: 'De som har en roll i labbet får läsa vad jag erbjuder, med mitt namn. Jag får frågan varje gång innan det används. Jag kan ta tillbaka det när som helst.',
    },
  },
  {
    purpose: 'asset-public',
    body: {
      en: 'Everybody may read what I offer, with my name. I am asked each time before it is used. I can take this back at any time.',
      sv: 'Alla får läsa vad jag erbjuder, med mitt namn. Jag får frågan varje gång innan det används. Jag kan ta tillbaka det när som helst.',
    },
  },
]
